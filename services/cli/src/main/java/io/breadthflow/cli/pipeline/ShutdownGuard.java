package io.breadthflow.cli.pipeline;

import java.util.concurrent.atomic.AtomicBoolean;

/** Runs an action when the command is interrupted, and not when it ends by itself. */
final class ShutdownGuard implements AutoCloseable {

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread hook;

    private ShutdownGuard(Runnable action) {
        this.hook = new Thread(
                () -> {
                    stopping.set(true);
                    action.run();
                },
                "interrupted");
    }

    static ShutdownGuard of(Runnable action) {
        ShutdownGuard guard = new ShutdownGuard(action);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    boolean isStopping() {
        return stopping.get();
    }

    @Override
    public void close() {
        if (!stopping.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}

package io.breadthflow.standalone;

import io.breadthflow.lake.table.CommitListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends SIGKILL to its own process when a commit reaches the phase named by the system property {@value #PROPERTY}, as
 * {@code ohlcv:DATA_WRITTEN}; a table is named by the start of its name.
 */
@Configuration(proxyBeanMethods = false)
class KillSwitch {

    static final String PROPERTY = "kill.at";

    @Bean
    CommitListener killSwitchListener() {
        String at = System.getProperty(PROPERTY, "");
        return (table, id, phase, elapsed) -> {
            if (!at.isEmpty() && (table + ":" + phase).matches(at)) {
                kill();
            }
        };
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park(); // nothing more happens on this thread before the signal arrives
        }
    }
}

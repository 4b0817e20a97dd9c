package io.breadthflow.training;

import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import java.time.Duration;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;

/** Lets a process "die" once, right after a phase of a commit. */
final class Interruption implements CommitListener {
    private static final BiPredicate<String, CommitPhase> NEVER = (table, phase) -> false;

    private volatile BiPredicate<String, CommitPhase> when = NEVER;

    /** The next commit to a table whose name starts with {@code table} ends after {@code phase}. */
    void after(String table, CommitPhase phase) {
        when = (name, reached) -> name.startsWith(table) && reached == phase;
    }

    @Override
    public void reached(String table, CommitId id, CommitPhase phase, Duration elapsed) {
        if (when.test(table, phase)) {
            when = NEVER;
            throw new Death(table + " " + phase);
        }
    }

    /** What no handler may catch. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death(String where) {
            super(where);
        }
    }

    /** Makes it known to the lake. */
    static class Configuration {
        @Bean
        Interruption interruption() {
            return new Interruption();
        }
    }
}

package io.breadthflow.training;

import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;

/** Lets a process "die" once, right after a phase of a commit. */
final class Interruption implements CommitListener {
    private volatile Optional<Moment> moment = Optional.empty();

    /** The next commit to a table whose name starts with {@code table} ends after {@code phase}. */
    void after(String table, CommitPhase phase) {
        moment = Optional.of(new Moment(table, phase));
    }

    @Override
    public void reached(String table, CommitId id, CommitPhase phase, Duration elapsed) {
        if (moment.filter(awaited -> table.startsWith(awaited.table) && phase == awaited.phase)
                .isPresent()) {
            moment = Optional.empty();
            throw new Death(table + " " + phase);
        }
    }

    private record Moment(String table, CommitPhase phase) {}

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

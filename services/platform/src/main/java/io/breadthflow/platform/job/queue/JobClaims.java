package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a job for this worker, with all tables it writes, or says why not. */
public final class JobClaims {

    private static final Logger LOG = LoggerFactory.getLogger(JobClaims.class);

    private final TransactionOperations transactions;
    private final JdbcJobStore store;
    private final TableLeases leases;
    private final JobEvents events;
    private final String worker;
    private final int maxCrashes;

    JobClaims(
            TransactionOperations transactions,
            JdbcJobStore store,
            TableLeases leases,
            JobEvents events,
            Worker worker) {
        this.transactions = transactions;
        this.store = store;
        this.leases = leases;
        this.events = events;
        this.worker = worker.name();
        this.maxCrashes = worker.maxCrashes();
    }

    /**
     * The worker that claims.
     *
     * @param name host and process, for people
     * @param maxCrashes workers a job may lose
     */
    public record Worker(String name, int maxCrashes) {}

    /** Result of a claim. */
    public enum Kind {
        CLAIMED,
        TABLE_BUSY,
        /** It has ended before. */
        ENDED,
        /** It has lost as many workers as it may, and is to be failed. */
        GIVEN_UP
    }

    /**
     * Outcome of a claim.
     *
     * @param job the row after it
     */
    public record Claim(Kind kind, JobRow job) {}

    /** Claims the job and all of {@code tables}, or neither. */
    public Claim claim(JobId id, Set<String> tables) {
        Claim claim = transactions.execute(status -> {
            JobRow row = store.lock(id).orElseThrow();
            if (row.state().isTerminal() || givenUp(row)) {
                return new Claim(row.state().isTerminal() ? Kind.ENDED : Kind.GIVEN_UP, row);
            }
            Fence next = new Fence(id, row.claims().epoch() + 1);
            Optional<String> busy = leases.acquire(next, tables);
            if (busy.isPresent()) {
                LOG.debug("job {} waits for table {}", id, busy.get());
                status.setRollbackOnly();
                return new Claim(Kind.TABLE_BUSY, row);
            }
            start(row, next);
            return new Claim(Kind.CLAIMED, store.find(id).orElseThrow());
        });
        if (claim == null) {
            throw new IllegalStateException("the transaction answered nothing");
        }
        return claim;
    }

    private void start(JobRow row, Fence next) {
        boolean crashed = row.state() == JobState.RUNNING;
        store.start(row.id(), worker, crashed ? 1 : 0);
        events.append(next, crashed ? JobEvents.Kind.TAKEN_OVER : JobEvents.Kind.STARTED, worker);
        LOG.info("{} {} started under epoch {}{}", row.type(), row.id(), next.epoch(), crashed ? " after a crash" : "");
    }

    /** True for a job that keeps killing its workers: it would take down one after the other. */
    private boolean givenUp(JobRow row) {
        return row.state() == JobState.RUNNING && row.claims().crashes() >= maxCrashes;
    }
}

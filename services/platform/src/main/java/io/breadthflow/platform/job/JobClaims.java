package io.breadthflow.platform.job;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a job for this worker, with all tables it writes, or says why not. */
final class JobClaims {

    private static final Logger LOG = LoggerFactory.getLogger(JobClaims.class);

    private final TransactionOperations transactions;
    private final JdbcJobStore store;
    private final TableLeases leases;
    private final JobEvents events;
    private final JobEndings endings;
    private final String worker;
    private final int maxCrashes;

    JobClaims(
            TransactionOperations transactions,
            JdbcJobStore store,
            TableLeases leases,
            JobEvents events,
            JobEndings endings,
            Worker worker) {
        this.transactions = transactions;
        this.store = store;
        this.leases = leases;
        this.events = events;
        this.endings = endings;
        this.worker = worker.name();
        this.maxCrashes = worker.maxCrashes();
    }

    /**
     * The worker that claims.
     *
     * @param name host and process, for people
     * @param maxCrashes workers a job may lose
     */
    record Worker(String name, int maxCrashes) {}

    /** How a claim went. */
    enum Kind {
        CLAIMED,
        TABLE_BUSY,
        ENDED
    }

    /**
     * Outcome of a claim.
     *
     * @param job the row after it
     */
    record Claim(Kind kind, JobRow job) {}

    Claim claim(JobId id, Set<String> tables) {
        Claim claim = transactions.execute(status -> {
            JobRow row = store.lock(id).orElseThrow();
            if (row.state().isTerminal() || givenUp(row)) {
                return new Claim(Kind.ENDED, row);
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

    /** A job that keeps killing its workers is ended, else it would take down one after the other. */
    private boolean givenUp(JobRow row) {
        if (row.state() != JobState.RUNNING || row.claims().crashes() < maxCrashes) {
            return false;
        }
        String detail = (row.claims().crashes() + 1) + " workers died while they ran job " + row.id()
                + ". Look at their last log lines and at the memory they had; then post the job again.";
        LOG.error(detail);
        endings.fail(row, JobFailure.of(row, new PlatformException(ErrorCode.INTERNAL, detail)));
        return true;
    }
}

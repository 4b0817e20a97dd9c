package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.queue.JobClaims;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.JobRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Makes one call of a job: claims it, runs its handler and ends the attempt. */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Map<JobType, JobHandler<?, ?>> handlers;
    private final RequestReader requests;
    private final JobClaims claims;
    private final JobEndings endings;
    private final JobQueue queue;
    private final Policy policy;

    JobRunner(
            Map<JobType, JobHandler<?, ?>> handlers,
            RequestReader requests,
            JobClaims claims,
            JobEndings endings,
            JobQueue queue,
            Policy policy) {
        this.handlers = Map.copyOf(handlers);
        this.requests = requests;
        this.claims = claims;
        this.endings = endings;
        this.queue = queue;
        this.policy = policy;
    }

    /**
     * When things happen.
     *
     * @param clock of everything
     * @param backoff pauses between attempts
     * @param maxAttempts attempts of a job that fails for a reason that may pass
     * @param busyPause pause before a busy table is asked for again
     * @param progressInterval least time between two writes of progress
     * @param shutdown whether the process goes down
     */
    record Policy(
            Clock clock,
            Backoff backoff,
            int maxAttempts,
            Duration busyPause,
            Duration progressInterval,
            Shutdown shutdown) {}

    Verdict call(JobId id) {
        Optional<JobRow> row = queue.jobs().find(id);
        if (row.isEmpty() || row.get().state().isTerminal()) {
            return Verdict.done();
        }
        MDC.put("service", row.get().type().service().path());
        MDC.put("job_id", id.toString());
        try {
            return call(row.get());
        } finally {
            MDC.remove("service");
            MDC.remove("job_id");
        }
    }

    private Verdict call(JobRow row) {
        JobCall<?, ?> call;
        Set<String> tables;
        try {
            call = prepare(row);
            tables = call.writes();
        } catch (RuntimeException e) {
            return unprepared(row, e);
        }
        JobClaims.Claim claim = claims.claim(row.id(), tables);
        return switch (claim.kind()) {
            case ENDED -> Verdict.done();
            case GIVEN_UP -> givenUp(claim.job());
            case TABLE_BUSY -> again(policy.busyPause());
            case CLAIMED -> attempt(claim.job(), call);
        };
    }

    private JobCall<?, ?> prepare(JobRow row) {
        JobHandler<?, ?> handler = handlers.get(row.type());
        if (handler == null) {
            throw new IllegalStateException("no handler for jobs of type " + row.type());
        }
        return call(row, handler);
    }

    /** Reads the request: one that a service has posted as it was stored, one of a document checked as at the door. */
    private <Q extends Record, R extends Record> JobCall<Q, R> call(JobRow row, JobHandler<Q, R> handler) {
        String request = row.documents().request();
        return new JobCall<>(
                handler,
                row.stage() == null
                        ? queue.json().read(request, handler.requestType())
                        : requests.read(request, handler.requestType()));
    }

    /** A job whose request cannot even be read is claimed all the same: only its worker may end it. */
    private Verdict unprepared(JobRow row, RuntimeException failure) {
        JobClaims.Claim claim = claims.claim(row.id(), Set.of());
        return switch (claim.kind()) {
            case CLAIMED -> guarded(claim.job(), () -> failed(claim.job(), failure));
            case GIVEN_UP -> givenUp(claim.job());
            case ENDED, TABLE_BUSY -> Verdict.done();
        };
    }

    private Verdict givenUp(JobRow job) {
        String detail = (job.claims().crashes() + 1) + " workers died while they ran job " + job.id()
                + ". Look at their last log lines and at the memory they had; then post the job again.";
        LOG.error(detail);
        return guarded(job, () -> {
            endings.fail(job, JobFailure.of(job, new PlatformException(ErrorCode.INTERNAL, detail)));
            return Verdict.done();
        });
    }

    private Verdict attempt(JobRow job, JobCall<?, ?> call) {
        RunningJob running = new RunningJob(
                job.fence(),
                queue,
                new ProgressMeter.Pace(policy.clock(), policy.progressInterval()),
                policy.shutdown()::begun);
        return guarded(job, () -> {
            try {
                running.strictCheckpoint();
                JobOutcome<?> outcome = call.run(running);
                running.strictCheckpoint();
                endings.succeed(job, outcome);
                return Verdict.done();
            } catch (Throwable thrown) { // an Error too must not leave the job RUNNING for ever
                return ended(running, job, thrown);
            }
        });
    }

    private Verdict ended(RunningJob running, JobRow job, Throwable thrown) {
        boolean interrupted = Thread.interrupted(); // the database must stay reachable while the attempt is ended
        if (running.released() || ((interrupted || thrown instanceof InterruptedException) && stopping())) {
            endings.release(job, "the process goes down");
            return again(Duration.ZERO);
        }
        return failed(job, thrown);
    }

    private boolean stopping() {
        return policy.shutdown().begun();
    }

    private Verdict failed(JobRow job, Throwable thrown) {
        if (codeOf(thrown) == ErrorCode.LEASE_LOST) {
            throw (PlatformException) thrown;
        }
        if (codeOf(thrown) == ErrorCode.CANCELLED) {
            endings.cancel(job);
            return Verdict.done();
        }
        if (codeOf(thrown) == ErrorCode.TABLE_BUSY) {
            endings.release(job, String.valueOf(thrown.getMessage()));
            return again(policy.busyPause());
        }
        return retriedOrFailed(job, JobFailure.of(job, thrown));
    }

    private static ErrorCode codeOf(Throwable thrown) {
        return thrown instanceof PlatformException known ? known.code() : ErrorCode.INTERNAL;
    }

    private Verdict retriedOrFailed(JobRow job, JobFailure failure) {
        int attempts = job.claims().attempts() - job.claims().crashes();
        if (failure.code().retry() == RetryClass.TRANSIENT && attempts < policy.maxAttempts()) {
            endings.retry(job, failure);
            return again(policy.backoff().after(attempts));
        }
        endings.fail(job, failure);
        return Verdict.done();
    }

    private Verdict again(Duration pause) {
        return Verdict.again(policy.clock().instant().plus(pause));
    }

    /** Ends quietly when another worker has the job: whatever this one did is the other's to do or to find done. */
    private Verdict guarded(JobRow job, Attempt attempt) {
        try {
            return attempt.run();
        } catch (PlatformException e) {
            if (e.code() != ErrorCode.LEASE_LOST) {
                throw e;
            }
            queue.metrics().leaseLost(job.type().service());
            LOG.warn("{} {} was taken over by another worker: {}", job.type(), job.id(), e.getMessage());
            return Verdict.lost();
        }
    }

    /** An attempt up to its verdict. */
    @FunctionalInterface
    private interface Attempt {
        Verdict run();
    }
}

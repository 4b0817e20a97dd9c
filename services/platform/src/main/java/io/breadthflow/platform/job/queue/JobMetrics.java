package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.platform.metric.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Meters of jobs. */
public final class JobMetrics {

    private final Metrics metrics;
    private final Clock clock;

    JobMetrics(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Counts a job that has ended. */
    public void completed(JobRow job, JobState state) {
        JobType type = job.type();
        metrics.counter(PlatformMetric.JOBS_COMPLETED, type.service().path(), type.name(), state.name())
                .increment();
        Instant started = job.times().started();
        if (started != null) {
            metrics.timer(PlatformMetric.JOB_DURATION, type.service().path(), type.name())
                    .record(Duration.between(started, clock.instant()));
        }
    }

    /** Counts a job that another worker has taken over. */
    public void leaseLost(ServiceName service) {
        metrics.counter(PlatformMetric.JOB_LEASES_LOST, service.path()).increment();
    }

    /**
     * Asks the database at every scrape how many jobs of {@code service} are queued and running. What is counted starts
     * at zero here: a counter that is first seen at one has, for a rate, never grown.
     */
    public void watch(ServiceName service, JdbcJobStore store) {
        startAtZero(service);
        for (JobState state : new JobState[] {JobState.QUEUED, JobState.RUNNING}) {
            metrics.gauge(PlatformMetric.JOBS_ACTIVE, () -> store.count(service, state), service.path(), state.name());
        }
    }

    private void startAtZero(ServiceName service) {
        metrics.counter(PlatformMetric.JOB_LEASES_LOST, service.path());
        for (JobType type : JobType.values()) {
            if (type.service() == service) {
                metrics.timer(PlatformMetric.JOB_DURATION, service.path(), type.name());
                Stream.of(JobState.values())
                        .filter(JobState::isTerminal)
                        .forEach(state -> metrics.counter(
                                PlatformMetric.JOBS_COMPLETED, service.path(), type.name(), state.name()));
            }
        }
    }
}

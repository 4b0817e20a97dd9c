package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.JobRow;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.queue.StageRef;
import io.breadthflow.platform.job.queue.Succession;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The job engine on a test's database and clock; calls are made by hand, or by workers. */
final class Engine {

    /** Pauses are always half of their bound. */
    static final RandomGenerator HALF = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return bound / 2;
        }
    };

    final MeterRegistry meters = new SimpleMeterRegistry();
    final Shutdown shutdown = new Shutdown();
    final DatasetVersions datasets;
    final JobQueue queue;
    final JobEngine engine;
    final Jobs jobs;

    Engine(TestDatabase database, Clock clock) {
        this(database, clock, new Unrelated());
    }

    Engine(TestDatabase database, Clock clock, Succession succession) {
        JsonMapper json = JsonMapper.builder().build();
        datasets = new DatasetVersions(database.jdbc(), json, clock);
        queue = new JobQueue(
                database.dataSource(), database.jdbc(), database.transactions(), json, new Metrics(meters), clock);
        engine = new JobEngine(
                database.dataSource(),
                clock,
                queue,
                new RequestReader(
                        json, Validation.buildDefaultValidatorFactory().getValidator()),
                new JobEngine.Completion(datasets, succession));
        jobs = queue.client(succession);
    }

    /** For jobs that belong to no pipeline. */
    private static final class Unrelated implements Succession {
        @Override
        public void lock(PipelineId pipeline) {
            throw new IllegalStateException("there are no pipelines");
        }

        @Override
        public void follow(StageRef stage, JobRow ended) {
            throw new IllegalStateException("there are no pipelines");
        }
    }

    static JobProperties properties() {
        return new JobProperties(
                Duration.ofMillis(50),
                Duration.ofSeconds(3),
                4,
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                new JobProperties.Retry(5, 2, Duration.ofSeconds(1), Duration.ofSeconds(60)));
    }

    JobEndings endings() {
        return engine.endings();
    }

    JobRunner runner(JobHandler<?, ?>... handlers) {
        return engine.runner(ingestion(handlers), properties(), HALF, shutdown);
    }

    JobWorkers workers(JobHandler<?, ?>... handlers) {
        return engine.workers(List.of(ingestion(handlers)), properties(), HALF);
    }

    private static ServiceModule ingestion(JobHandler<?, ?>... handlers) {
        return new ServiceModule(ServiceName.INGESTION, List.of(handlers), 2);
    }

    JobId post(String text) {
        return JobId.parse(jobs.post(JobType.INGEST_BARS, new Text(text), null).id());
    }

    JobView view(JobId id) {
        return jobs.get(id);
    }

    double counter(String name, String tag, String value) {
        return meters.find(name).tag(tag, value).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Request, step output and result of the test's handlers. */
    record Text(String text) {}

    /** What a test's handler does. */
    @FunctionalInterface
    interface Work {
        JobOutcome<Text> run(Text request, JobContext job) throws Exception;
    }

    /** A handler of INGEST_BARS that writes the table {@code ohlcv}. */
    static JobHandler<Text, Text> handler(Work work) {
        return handler(Set.of("ohlcv"), work);
    }

    static JobHandler<Text, Text> handler(Set<String> tables, Work work) {
        return new JobHandler<>() {
            @Override
            public JobType type() {
                return JobType.INGEST_BARS;
            }

            @Override
            public Class<Text> requestType() {
                return Text.class;
            }

            @Override
            public Class<Text> resultType() {
                return Text.class;
            }

            @Override
            public Set<String> writes(Text request) {
                return tables;
            }

            @Override
            public JobOutcome<Text> run(Text request, JobContext context) throws Exception {
                return work.run(request, context);
            }
        };
    }
}

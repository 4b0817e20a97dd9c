package io.breadthflow.platform.job;

import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.metric.Metrics;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of the job engine together. */
final class JobEngine {

    private final DataSource dataSource;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final JobMetrics metrics;
    private final RunningJob.Journal journal;
    private final JobEndings.Tables tables;
    private final Dispatcher dispatcher;
    private final JobPosting posting;

    JobEngine(
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DatasetVersions datasets,
            JsonMapper json,
            Metrics metrics,
            Clock clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = new JobMetrics(metrics, clock);
        journal = new RunningJob.Journal(new JdbcJobStore(jdbc, clock), new StepStore(jdbc, clock), new JobJson(json));
        tables = new JobEndings.Tables(
                journal.jobs(), journal.steps(), new TableLeases(jdbc, clock), new JobEvents(jdbc, clock), datasets);
        dispatcher = new Dispatcher(dataSource, clock);
        posting = new JobPosting(journal.jobs(), tables.events(), dispatcher, journal.json());
    }

    Jobs jobs() {
        return new JdbcJobs(
                transactions,
                journal.jobs(),
                posting,
                tables.events(),
                new JobViews(journal.steps(), journal.json()),
                metrics);
    }

    JobEvents events() {
        return tables.events();
    }

    JobWorkers workers(List<ServiceModule> modules, JobProperties properties, RandomGenerator random) {
        Shutdown shutdown = new Shutdown();
        String name = ManagementFactory.getRuntimeMXBean().getName();
        List<JobWorkers.Worker> workers = modules.stream()
                .filter(module -> !module.handlers().isEmpty())
                .map(module -> new JobWorkers.Worker(module, runner(module, properties, random, shutdown), name))
                .toList();
        modules.forEach(module -> metrics.watch(module.service(), journal.jobs()));
        return new JobWorkers(dataSource, clock, properties, dispatcher, shutdown, workers);
    }

    JobRunner runner(ServiceModule module, JobProperties properties, RandomGenerator random, Shutdown shutdown) {
        JobEndings endings = new JobEndings(transactions, tables, posting, journal.json(), metrics);
        JobProperties.Retry retry = properties.retry();
        JobClaims claims = new JobClaims(
                transactions,
                journal.jobs(),
                tables.leases(),
                tables.events(),
                endings,
                new JobClaims.Worker(ManagementFactory.getRuntimeMXBean().getName(), retry.maxCrashes()));
        return new JobRunner(
                handlers(module),
                claims,
                endings,
                journal,
                metrics,
                new JobRunner.Policy(
                        clock,
                        new Backoff(retry.base(), retry.cap(), random),
                        retry.maxAttempts(),
                        properties.busyPause(),
                        properties.progressInterval(),
                        shutdown));
    }

    private static Map<JobType, JobHandler<?, ?>> handlers(ServiceModule module) {
        Map<JobType, JobHandler<?, ?>> handlers = new EnumMap<>(JobType.class);
        for (JobHandler<?, ?> handler : module.handlers()) {
            if (handler.type().service() != module.service() || handlers.put(handler.type(), handler) != null) {
                throw new IllegalStateException(
                        module.service() + " has a second handler, or one of another service, for " + handler.type());
            }
        }
        return handlers;
    }
}

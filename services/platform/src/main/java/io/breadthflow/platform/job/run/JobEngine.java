package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.job.queue.JobClaims;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.Succession;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Puts runners and workers together. */
final class JobEngine {

    private final DataSource dataSource;
    private final Clock clock;
    private final JobQueue queue;
    private final RequestReader requests;
    private final JobEndings endings;

    JobEngine(DataSource dataSource, Clock clock, JobQueue queue, RequestReader requests, Completion completion) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.queue = queue;
        this.requests = requests;
        this.endings = new JobEndings(queue, completion.datasets(), completion.succession());
    }

    /** Participants in the end of a job beside the queue. */
    record Completion(DatasetVersions datasets, Succession succession) {}

    JobWorkers workers(List<ServiceModule> modules, JobProperties properties, RandomGenerator random) {
        Shutdown shutdown = new Shutdown();
        String name = ManagementFactory.getRuntimeMXBean().getName();
        List<JobWorkers.Worker> workers = modules.stream()
                .filter(module -> !module.handlers().isEmpty())
                .map(module -> new JobWorkers.Worker(module, runner(module, properties, random, shutdown), name))
                .toList();
        modules.forEach(module -> queue.metrics().watch(module.service(), queue.jobs()));
        return new JobWorkers(dataSource, clock, properties, queue.dispatcher(), shutdown, workers);
    }

    JobEndings endings() {
        return endings;
    }

    JobRunner runner(ServiceModule module, JobProperties properties, RandomGenerator random, Shutdown shutdown) {
        JobProperties.Retry retry = properties.retry();
        JobClaims claims = queue.claims(
                new JobClaims.Worker(ManagementFactory.getRuntimeMXBean().getName(), retry.maxCrashes()));
        return new JobRunner(
                handlers(module),
                requests,
                claims,
                endings,
                queue,
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

package io.breadthflow.platform.job.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.job.queue.Dispatcher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The workers of this process: one per service that has jobs. */
final class JobWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

    private final DataSource dataSource;
    private final Clock clock;
    private final JobProperties properties;
    private final Dispatcher dispatcher;
    private final Shutdown shutdown;
    private final List<Worker> workers;
    private final List<Scheduler> running = new ArrayList<>();

    JobWorkers(
            DataSource dataSource,
            Clock clock,
            JobProperties properties,
            Dispatcher dispatcher,
            Shutdown shutdown,
            List<Worker> workers) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.properties = properties;
        this.dispatcher = dispatcher;
        this.shutdown = shutdown;
        this.workers = List.copyOf(workers);
    }

    /**
     * One worker.
     *
     * @param module the service it works for
     * @param runner makes its calls
     * @param name host and process
     */
    record Worker(ServiceModule module, JobRunner runner, String name) {}

    @Override
    public synchronized void start() {
        for (Worker worker : workers) {
            Scheduler scheduler = scheduler(worker);
            dispatcher.serveHere(worker.module().service(), scheduler);
            scheduler.start();
            running.add(scheduler);
        }
    }

    private Scheduler scheduler(Worker worker) {
        return Dispatcher.scheduler(dataSource, worker.module().service(), task(worker.runner()))
                .schedulerName(new SchedulerName.Fixed(worker.name()))
                .threads(worker.module().threads())
                .pollingInterval(properties.pollInterval())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(properties.heartbeatInterval())
                .missedHeartbeatsLimit(properties.missedHeartbeats())
                .shutdownMaxWait(properties.shutdownWait())
                .failureLogging(LogLevel.WARN, true)
                .clock(clock::instant)
                .build();
    }

    private CustomTask<Void> task(JobRunner runner) {
        return Tasks.custom(Dispatcher.CALL)
                .onDeadExecutionRevive()
                .onFailure((complete, call) ->
                        call.reschedule(complete, clock.instant().plus(properties.heartbeatInterval())))
                .execute((instance, context) -> completion(runner.call(JobId.parse(instance.getId()))));
    }

    private static CompletionHandler<Void> completion(Verdict verdict) {
        return switch (verdict.kind()) {
            case DONE -> (complete, call) -> call.remove();
            case AGAIN -> (complete, call) -> call.reschedule(complete, verdict.at());
            case LOST -> (complete, call) -> {};
        };
    }

    /** Running jobs are told first, all at once, so that the waits for them overlap. */
    @Override
    public synchronized void stop() {
        shutdown.begin();
        running.forEach(Scheduler::stop);
        running.clear();
        LOG.info("all job workers have stopped");
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}

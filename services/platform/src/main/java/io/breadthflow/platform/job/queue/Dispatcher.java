package io.breadthflow.platform.job.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.ServiceName;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts calls of jobs into the dispatch table of their service, as part of the caller's transaction. */
public final class Dispatcher {

    /** A call of a job; its instance is the job's id. */
    public static final TaskDescriptor<Void> CALL = TaskDescriptor.of("job");

    private final Clock clock;
    private final Map<ServiceName, SchedulerClient> clients = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, Scheduler> workersHere = new ConcurrentHashMap<>();

    Dispatcher(DataSource dataSource, Clock clock) {
        this.clock = clock;
        DataSource joining = new TransactionAwareDataSourceProxy(dataSource);
        for (ServiceName service : ServiceName.values()) {
            clients.put(service, client(service, joining));
        }
    }

    private static SchedulerClient client(ServiceName service, DataSource dataSource) {
        return SchedulerClient.Builder.create(dataSource)
                .tableName(table(service))
                .serializer(new NoData())
                .jdbcCustomization(postgres())
                .build();
    }

    private static String table(ServiceName service) {
        return "breadthflow.scheduled_tasks_" + service.path();
    }

    private static PostgreSqlJdbcCustomization postgres() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    /** Has {@code job} called as soon as the transaction is committed. */
    void enqueue(ServiceName service, JobId job) {
        client(service).scheduleIfNotExists(CALL.instance(job.toString()).scheduledTo(clock.instant()));
        afterCommit(() -> wake(service));
    }

    private SchedulerClient client(ServiceName service) {
        SchedulerClient client = clients.get(service);
        if (client == null) {
            throw new IllegalStateException("no client for " + service);
        }
        return client;
    }

    /** The start of a scheduler that makes the calls of {@code service} by {@code task}. */
    public static SchedulerBuilder scheduler(DataSource dataSource, ServiceName service, Task<Void> task) {
        return Scheduler.create(dataSource, List.of(task))
                .tableName(table(service))
                .serializer(new NoData())
                .jdbcCustomization(postgres());
    }

    /** Tells that calls of {@code service} are made in this process, so that it need not wait for its next poll. */
    public void serveHere(ServiceName service, Scheduler worker) {
        workersHere.put(service, worker);
    }

    private void wake(ServiceName service) {
        Scheduler worker = workersHere.get(service);
        if (worker != null) {
            worker.triggerCheckForDueExecutions();
        }
    }

    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }
}

package io.breadthflow.platform.job.queue;

import io.breadthflow.platform.metric.Metrics;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the queue and what works on them; one of each for the process. */
public final class JobQueue {

    private final TransactionOperations transactions;
    private final JdbcJobStore jobs;
    private final StepStore steps;
    private final TableLeases leases;
    private final JobEvents events;
    private final JobJson json;
    private final JobMetrics metrics;
    private final Dispatcher dispatcher;
    private final JobPosting posting;

    public JobQueue(
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionOperations transactions,
            JsonMapper json,
            Metrics metrics,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = new JdbcJobStore(jdbc, clock);
        this.steps = new StepStore(jdbc, clock);
        this.leases = new TableLeases(jdbc, clock);
        this.events = new JobEvents(jdbc, clock);
        this.json = new JobJson(json);
        this.metrics = new JobMetrics(metrics, clock);
        this.dispatcher = new Dispatcher(dataSource, clock);
        this.posting = new JobPosting(jobs, events, dispatcher, this.json);
    }

    public TransactionOperations transactions() {
        return transactions;
    }

    public JdbcJobStore jobs() {
        return jobs;
    }

    public StepStore steps() {
        return steps;
    }

    public TableLeases leases() {
        return leases;
    }

    public JobEvents events() {
        return events;
    }

    public JobJson json() {
        return json;
    }

    public JobMetrics metrics() {
        return metrics;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public JobPosting posting() {
        return posting;
    }

    /** Claims for {@code worker}. */
    public JobClaims claims(JobClaims.Worker worker) {
        return new JobClaims(transactions, jobs, leases, events, worker);
    }

    /** The queue as everyone but workers sees it. */
    public Jobs client(Succession succession) {
        return new JdbcJobs(transactions, this, succession);
    }

    JobViews views() {
        return new JobViews(steps, json);
    }
}

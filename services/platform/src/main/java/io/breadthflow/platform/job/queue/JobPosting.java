package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import org.jspecify.annotations.Nullable;

/** Puts a job and its call into the database; the caller has a transaction open. */
public final class JobPosting {

    private final JdbcJobStore store;
    private final JobEvents events;
    private final Dispatcher dispatcher;
    private final JobJson json;

    JobPosting(JdbcJobStore store, JobEvents events, Dispatcher dispatcher, JobJson json) {
        this.store = store;
        this.events = events;
        this.dispatcher = dispatcher;
        this.json = json;
    }

    /** A job that belongs to no pipeline. */
    NewJob single(JobType type, Record request, @Nullable String idempotencyKey) {
        return job(type, json.write(request), new NewJob.Origin(null, null, idempotencyKey));
    }

    /**
     * Posts the job of a stage.
     *
     * @param request as JSON
     * @param parent job whose end posts this one, or null
     */
    public void postStage(StageRef stage, JobType type, String request, @Nullable JobId parent) {
        post(job(type, request, new NewJob.Origin(stage, parent, null)));
    }

    /** False when the idempotency key is taken. */
    boolean post(NewJob job) {
        if (!store.insert(job)) {
            return false;
        }
        events.append(new Fence(job.id(), 0), JobEvents.Kind.POSTED, null);
        dispatcher.enqueue(job.type().service(), job.id());
        return true;
    }

    private static NewJob job(JobType type, String request, NewJob.Origin origin) {
        return new NewJob(JobId.create(), type, origin, request, JobJson.sha256(type.name(), request));
    }
}

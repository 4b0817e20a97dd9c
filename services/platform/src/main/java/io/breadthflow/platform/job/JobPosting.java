package io.breadthflow.platform.job;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import org.jspecify.annotations.Nullable;

/** Puts a job and its call into the database; the caller has a transaction open. */
final class JobPosting {

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

    NewJob root(JobType type, Record request, @Nullable String idempotencyKey) {
        JobId id = JobId.create();
        return job(id, type, request, new NewJob.Origin(id, null, idempotencyKey));
    }

    NewJob followUp(JobRow parent, FollowUp next) {
        return job(
                JobId.create(), next.type(), next.request(), new NewJob.Origin(parent.pipeline(), parent.id(), null));
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

    private NewJob job(JobId id, JobType type, Record request, NewJob.Origin origin) {
        String text = json.write(request);
        return new NewJob(id, type, origin, text, JobJson.sha256(type.name(), text));
    }
}

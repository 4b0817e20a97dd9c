package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.lake.table.Lineage;
import java.util.Map;
import java.util.concurrent.Callable;

/** Services of the platform to a running job. Every write is fenced: once another worker has the job, it throws. */
public interface JobContext {

    JobId id();

    /** Rises with every worker that takes the job over. */
    long epoch();

    /**
     * Runs {@code body} as a named step, unless this job completed a step of that name with the same fingerprint before:
     * then its recorded output is returned. Steps start in the order of the calls.
     *
     * @param fingerprint everything the output depends on, as text
     * @param outputType record the output is stored as (JSON)
     */
    <T extends Record> T step(String name, String fingerprint, Class<T> outputType, Callable<T> body) throws Exception;

    /** Progress of the current step. */
    Progress progress();

    /**
     * Throws {@code CANCELLED} when the job was asked to stop and {@code LEASE_LOST} when another worker has it. Cheap
     * enough to be called for every batch of rows.
     */
    void checkpoint();

    /** Lineage for a commit of this job. */
    default Lineage lineage(Map<String, String> tags) {
        return new Lineage(id().toString(), epoch(), tags);
    }
}

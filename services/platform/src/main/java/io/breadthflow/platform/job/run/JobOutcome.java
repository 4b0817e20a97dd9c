package io.breadthflow.platform.job.run;

import io.breadthflow.platform.dataset.DatasetVersion;
import java.util.List;
import java.util.function.Supplier;

/**
 * Result of a finished job, its table versions included; everything is written in the one transaction that completes the job.
 *
 * @param completion writes what must not be there unless the job succeeds, and answers the result; called in that
 *     transaction, and again when the transaction is made again
 * @param datasets table versions it made
 */
public record JobOutcome<R extends Record>(Supplier<R> completion, List<DatasetVersion> datasets) {

    public JobOutcome {
        datasets = List.copyOf(datasets);
    }

    /** Writes what is part of the completion and answers the result. */
    public R complete() {
        return completion.get();
    }

    /** An outcome that makes no table version. */
    public static <R extends Record> JobOutcome<R> of(R result) {
        return of(result, List.of());
    }

    /** An outcome with a result that is known. */
    public static <R extends Record> JobOutcome<R> of(R result, List<DatasetVersion> datasets) {
        return new JobOutcome<>(() -> result, datasets);
    }
}

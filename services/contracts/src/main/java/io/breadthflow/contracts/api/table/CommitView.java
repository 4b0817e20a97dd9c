package io.breadthflow.contracts.api.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One commit of a table's history, newest first in lists. */
public record CommitView(
        long version,
        Instant timestamp,
        String operation,
        @Nullable String commitId,
        @Nullable String jobId,
        long rows,
        long files) {}

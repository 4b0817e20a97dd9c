package io.breadthflow.contracts.api.training;

import java.util.List;

/**
 * Result of training a recorded run again: the same bytes or others.
 *
 * @param identical whether both digests are equal
 * @param differences what is not as it was when the run was recorded, as another code version; empty when nothing is
 */
public record ReproduceResult(
        String runId, String recordedSha256, String rebuiltSha256, boolean identical, List<String> differences) {
    public ReproduceResult {
        differences = List.copyOf(differences);
    }
}

package io.breadthflow.contracts.api;

/** Whether a run gave the same bytes a second time. */
public record ReproduceResult(String runId, String recordedSha256, String rebuiltSha256, boolean identical) {}

package io.breadthflow.contracts.api.training;

import jakarta.validation.constraints.NotBlank;

/** Body of {@code POST /v1/training/reproductions}: train a recorded run again and compare the bytes. */
public record ReproduceRequest(@NotBlank String runId) {}

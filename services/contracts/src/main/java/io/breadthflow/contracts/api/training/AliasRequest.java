package io.breadthflow.contracts.api.training;

import jakarta.validation.constraints.Min;

/** Body of {@code PUT /v1/training/models/{name}/aliases/{alias}}. */
public record AliasRequest(@Min(1) int version) {}

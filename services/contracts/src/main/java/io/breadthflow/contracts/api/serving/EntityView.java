package io.breadthflow.contracts.api.serving;

/** An instrument that a served model has a published vector for. */
public record EntityView(String instrument, String symbol) {}

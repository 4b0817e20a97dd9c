package io.breadthflow.contracts.api;

/** An instrument that a served model has a published vector for. */
public record EntityView(String instrument, String symbol) {}

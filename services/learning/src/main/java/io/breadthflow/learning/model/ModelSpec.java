package io.breadthflow.learning.model;

/** All parameters of a training but its data and seed. */
public sealed interface ModelSpec permits XGBoostSpec {

    /** The kind of model. */
    ModelType type();

    /** All parameters as text, for fingerprints; {@link #parse} reads it back. */
    String text();

    /** Threads of a training, at least 1. */
    int threads();

    /** Trains models of these parameters. */
    Trainer trainer();

    /** Reads {@link #text}; throws {@link IllegalArgumentException} for anything else. */
    static ModelSpec parse(String text) {
        for (ModelType type : ModelType.values()) {
            if (text.startsWith(type.prefix())) {
                return type.parse(text);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a model spec");
    }
}

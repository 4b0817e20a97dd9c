package io.breadthflow.serving.predict;

/** Treatment of a value that is missing in a vector. */
public enum NullPolicy {
    /** No number is answered: a published vector gives {@code WARM_UP}, a given one is refused. */
    REFUSE,
    /** The model is told that the value is missing, as it was in training. */
    MISSING
}

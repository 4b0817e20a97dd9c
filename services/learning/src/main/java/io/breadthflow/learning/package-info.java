/**
 * From bars to a score that can be trusted: {@code label} says what is predicted and when it is known, {@code split}
 * which rows may teach and which may judge, {@code model} how a model is trained, and {@code score} how good it is.
 */
@NullMarked
package io.breadthflow.learning;

import org.jspecify.annotations.NullMarked;

/** Trains a recorded run again from its provenance and compares the bytes of the model. */
@NullMarked
package io.breadthflow.training.reproduce;

import org.jspecify.annotations.NullMarked;

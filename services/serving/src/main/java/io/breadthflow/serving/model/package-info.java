/** Keeps the model of every alias loaded, and swaps it when the alias moves. */
@NullMarked
package io.breadthflow.serving.model;

import org.jspecify.annotations.NullMarked;

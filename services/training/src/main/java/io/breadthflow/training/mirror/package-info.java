/** Tells a registry elsewhere what changed in ours: in order, at least once, and without training waiting for it. */
@NullMarked
package io.breadthflow.training.mirror;

import org.jspecify.annotations.NullMarked;

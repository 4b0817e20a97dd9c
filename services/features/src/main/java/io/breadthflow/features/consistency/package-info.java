/** Compares what is published with what the feature table holds, bit for bit. */
@NullMarked
package io.breadthflow.features.consistency;

import org.jspecify.annotations.NullMarked;

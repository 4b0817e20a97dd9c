/** The registry of models over REST: versions, and the aliases that serving follows. */
@NullMarked
package io.breadthflow.training.registry;

import org.jspecify.annotations.NullMarked;

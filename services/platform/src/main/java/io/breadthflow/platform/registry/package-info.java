/** The registry of models: versions, aliases, and the outbox of changes that a mirror follows later. */
@NullMarked
package io.breadthflow.platform.registry;

import org.jspecify.annotations.NullMarked;

/** Checks that {@code doctor} asks of a service: everything it stands on works. */
@NullMarked
package io.breadthflow.platform.diagnosis;

import org.jspecify.annotations.NullMarked;

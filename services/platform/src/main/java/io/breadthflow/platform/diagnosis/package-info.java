/** What {@code doctor} asks a service: whether everything it stands on works. */
@NullMarked
package io.breadthflow.platform.diagnosis;

import org.jspecify.annotations.NullMarked;

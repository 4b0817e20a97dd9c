/** Reads published vectors, with a cache that forgets within a second. */
@NullMarked
package io.breadthflow.serving.online;

import org.jspecify.annotations.NullMarked;

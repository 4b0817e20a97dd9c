/** Answers predictions: from published vectors of instruments, or from vectors the caller gives. */
@NullMarked
package io.breadthflow.serving.predict;

import org.jspecify.annotations.NullMarked;

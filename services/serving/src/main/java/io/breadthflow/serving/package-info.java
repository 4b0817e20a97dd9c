/** The serving service: answers predictions from promoted models and published vectors, and logs what it answered. */
@NullMarked
package io.breadthflow.serving;

import org.jspecify.annotations.NullMarked;

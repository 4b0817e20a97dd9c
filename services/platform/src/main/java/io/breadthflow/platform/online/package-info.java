/** Latest vectors of instruments: published by features, read by serving. */
@NullMarked
package io.breadthflow.platform.online;

import org.jspecify.annotations.NullMarked;

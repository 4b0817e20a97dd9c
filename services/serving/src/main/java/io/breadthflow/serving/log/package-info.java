/** Writes what was answered to the table of predictions, without making a request wait. */
@NullMarked
package io.breadthflow.serving.log;

import org.jspecify.annotations.NullMarked;

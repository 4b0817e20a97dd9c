/** The lake as a bean: where it is, and who hears of its commits. */
@NullMarked
package io.breadthflow.platform.lake;

import org.jspecify.annotations.NullMarked;

/** The records that the tests leave of what ran; the build brings this package to the tests of each module. */
@NullMarked
package io.breadthflow.testing;

import org.jspecify.annotations.NullMarked;

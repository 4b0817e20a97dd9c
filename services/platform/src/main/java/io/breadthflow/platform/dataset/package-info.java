/** Versions of tables that jobs made. */
@NullMarked
package io.breadthflow.platform.dataset;

import org.jspecify.annotations.NullMarked;

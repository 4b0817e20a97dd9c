/** Sources of bars, and the row they hand over. A vendor has a package of its own below this one. */
@NullMarked
package io.breadthflow.ingestion.source;

import org.jspecify.annotations.NullMarked;

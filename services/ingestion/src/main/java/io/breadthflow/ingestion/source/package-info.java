/** Where bars come from: what a source is, and the row it hands over. A vendor has a package of its own below this one. */
@NullMarked
package io.breadthflow.ingestion.source;

import org.jspecify.annotations.NullMarked;

/** The archives that were taken in: which content is which revision, and what became of it. */
@NullMarked
package io.breadthflow.ingestion.archive;

import org.jspecify.annotations.NullMarked;

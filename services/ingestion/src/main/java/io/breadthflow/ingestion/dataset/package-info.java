/** The table versions that ingestions made. */
@NullMarked
package io.breadthflow.ingestion.dataset;

import org.jspecify.annotations.NullMarked;

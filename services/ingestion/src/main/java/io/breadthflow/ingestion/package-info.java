/** The ingestion service: raw market data is read, checked and committed here. */
@NullMarked
package io.breadthflow.ingestion;

import org.jspecify.annotations.NullMarked;

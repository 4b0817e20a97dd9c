/** Bars in CSV and CSV.gz files, read byte by byte. */
@NullMarked
package io.breadthflow.ingestion.source.csv;

import org.jspecify.annotations.NullMarked;

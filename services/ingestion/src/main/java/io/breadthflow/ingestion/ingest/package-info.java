/** Taking in daily bars: every row is checked, the bad ones go to quarantine, the rest is merged into the table. */
@NullMarked
package io.breadthflow.ingestion.ingest;

import org.jspecify.annotations.NullMarked;

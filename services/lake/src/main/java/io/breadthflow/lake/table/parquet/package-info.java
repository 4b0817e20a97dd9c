/** Data files: Parquet written and read page by page, without objects per value. */
@NullMarked
package io.breadthflow.lake.table.parquet;

import org.jspecify.annotations.NullMarked;

/** Commits to a table: rows to files, files to an entry of the log, once. */
@NullMarked
package io.breadthflow.lake.table.delta.commit;

import org.jspecify.annotations.NullMarked;

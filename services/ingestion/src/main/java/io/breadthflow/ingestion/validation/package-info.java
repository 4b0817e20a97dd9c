/** Validates versions of tables: jobs that judge every row and write nothing. */
@NullMarked
package io.breadthflow.ingestion.validation;

import org.jspecify.annotations.NullMarked;

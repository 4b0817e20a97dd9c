/** Validates versions of tables: jobs that judge every row and write nothing. */
@NullMarked
package io.breadthflow.platform.validation;

import org.jspecify.annotations.NullMarked;

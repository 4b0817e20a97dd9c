/** TBD. */
@NullMarked
package io.breadthflow.ingestion;

import org.jspecify.annotations.NullMarked;

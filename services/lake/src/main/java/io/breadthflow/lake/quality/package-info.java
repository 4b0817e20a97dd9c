/** Expectations of a table's rows before they are trusted, judged partition by partition; reports of parts merge. */
@NullMarked
package io.breadthflow.lake.quality;

import org.jspecify.annotations.NullMarked;

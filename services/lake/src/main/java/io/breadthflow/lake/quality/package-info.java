/** What a table's rows must be like before they are trusted, judged partition by partition; reports of parts merge. */
@NullMarked
package io.breadthflow.lake.quality;

import org.jspecify.annotations.NullMarked;

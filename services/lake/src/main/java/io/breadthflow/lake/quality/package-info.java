/** Expectations over columns, checked batch by batch: what a table's rows must be like before they are trusted. */
@NullMarked
package io.breadthflow.lake.quality;

import org.jspecify.annotations.NullMarked;

/**
 * The door to bars: {@link io.breadthflow.lake.bar.BarTable} reads the bars of a listing at one version of {@code ohlcv},
 * ordered by instrument and time, as stored columns or as a {@link io.breadthflow.lake.bar.BarPanel} on adjusted prices.
 */
@NullMarked
package io.breadthflow.lake.bar;

import org.jspecify.annotations.NullMarked;

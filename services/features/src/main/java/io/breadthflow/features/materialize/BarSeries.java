package io.breadthflow.features.materialize;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;

/**
 * Bars of one instrument within a batch.
 *
 * @param instrument whose bars
 * @param bars oldest first
 * @param firstRow row of the first bar in the batch; the others follow it
 */
record BarSeries(Instrument instrument, BarColumns bars, int firstRow) {}

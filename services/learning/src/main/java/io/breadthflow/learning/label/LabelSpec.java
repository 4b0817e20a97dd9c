package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarSpec;

/**
 * Definition of a label: a realised value over the steps {@code (t, t + horizon]}, turned into 1 (above the threshold)
 * or 0 (below). A value equal to the threshold is a tie and gives no label.
 */
public interface LabelSpec {

    /** Name in snake case, as {@code next_day_direction}. */
    String name();

    /** Rises whenever the same bars would give another label. */
    int version();

    /** The bars it is made from; a label of other bars is another label with another name. */
    default BarSpec bars() {
        return BarSpec.SESSION;
    }

    /** Steps of {@link #bars} that the label looks ahead, at least 1. */
    int horizon();

    /** Value that the realised value is compared with. */
    Threshold threshold();

    /**
     * The value realised over the bars {@code (row, row + horizon]}; the label is made from it.
     *
     * @param bars adjusted bars; rows {@code row} to {@code row + horizon} exist and are one step apart
     * @return NaN where a price does not allow a value
     */
    double realised(BarColumns bars, int row);

    /** Name and version, for fingerprints: {@code next_day_direction:v1}. */
    default String text() {
        return name() + ":v" + version();
    }
}

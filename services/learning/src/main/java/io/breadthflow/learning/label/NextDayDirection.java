package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;

/** 1 when the next session's adjusted close is above this one; the realised value is the log return between them. */
final class NextDayDirection implements LabelSpec {

    @Override
    public String name() {
        return "next_day_direction";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int horizon() {
        return 1;
    }

    @Override
    public Threshold threshold() {
        return Threshold.ZERO;
    }

    @Override
    public double realised(BarColumns bars, int row) {
        return StrictMath.log(bars.close(row + 1) / bars.close(row));
    }
}

package io.breadthflow.market.section;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;

/** A bar on its way into a cross-section; an engine adds what it needs to find the bar's row again. */
public interface SectionBar {

    Instrument instrument();

    /** Columns that hold the bar. */
    BarColumns bars();

    /** Its row there. */
    int row();

    /** Time at which it closed, UTC microseconds. */
    default long eventTime() {
        return bars().eventTime(row());
    }

    /** Time at which it could first have been known, UTC microseconds. */
    default long availableAt() {
        return bars().availableAt(row());
    }
}

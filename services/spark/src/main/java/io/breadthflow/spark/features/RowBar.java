package io.breadthflow.spark.features;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.market.section.SectionBar;
import java.util.List;
import org.apache.spark.sql.Row;

/** A row of a materialisation's input as the bar it is. */
record RowBar(Instrument instrument, BarColumns bars) implements SectionBar {

    static RowBar of(Row row) {
        return new RowBar(Instrument.parse(row.getAs(BarInput.OWNER)), BarRows.toBars(List.of(row)));
    }

    @Override
    public int row() {
        return 0;
    }
}

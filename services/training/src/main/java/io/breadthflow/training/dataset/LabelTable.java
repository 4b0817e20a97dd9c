package io.breadthflow.training.dataset;

import io.breadthflow.contracts.table.LabelsTable;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.learning.label.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The table of a label spec. A partition holds the labels of one listing, universe and version of the bars. */
public final class LabelTable {
    private final Lake lake;

    public LabelTable(Lake lake) {
        this.lake = lake;
    }

    /** Spec of the table that labels of {@code label} go to. */
    public static TableSpec spec(LabelSpec label) {
        return Tables.labels(label.name(), label.version());
    }

    /**
     * Commits the labels, once for all runs that make the same ones. The id names the source version in its text and not as
     * its ordinal, so that a run over an older version may still come after one over a newer.
     */
    CommitResult publish(DatasetPins pins, LabelledHistory history, Lineage lineage) {
        CommitId id = new CommitId(
                "labels:" + pins.labelSpec().text() + ":" + pins.listing() + ":" + pins.minimumBars() + "@"
                        + pins.sourceVersion(),
                0);
        return lake.open(spec(pins.labelSpec())).append(id, lineage, rows(pins, history));
    }

    private static Columns rows(DatasetPins pins, LabelledHistory history) {
        Labels labels = history.labels();
        int size = labels.size();
        long[] sourceVersion = new long[size];
        Arrays.fill(sourceVersion, pins.sourceVersion());
        int[] minimumBars = new int[size];
        Arrays.fill(minimumBars, pins.minimumBars());
        int[] instrument = IntStream.range(0, size).map(labels::instrument).toArray();
        List<String> symbols = history.index().symbols();
        return Columns.ofSize(size)
                .constant(LabelsTable.MARKET, pins.listing())
                .ints(LabelsTable.MINIMUM_SESSIONS, minimumBars)
                .longs(LabelsTable.SOURCE_VERSION, sourceVersion)
                .add(LabelsTable.SYMBOL, InstrumentColumn.symbols(symbols, instrument))
                .add(LabelsTable.INSTRUMENT, InstrumentColumn.keys(pins.listing(), symbols, instrument))
                .longs(
                        LabelsTable.EVENT_TIME,
                        IntStream.range(0, size).mapToLong(labels::eventTime).toArray())
                .ints(
                        LabelsTable.LABEL,
                        IntStream.range(0, size).map(labels::value).toArray())
                .longs(
                        LabelsTable.INFORMATION_END,
                        IntStream.range(0, size)
                                .mapToLong(labels::informationEnd)
                                .toArray())
                .build();
    }
}

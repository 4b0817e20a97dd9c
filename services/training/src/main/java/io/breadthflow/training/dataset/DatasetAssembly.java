package io.breadthflow.training.dataset;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.learning.label.Labeller;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.calendar.Calendars;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Makes datasets from pinned versions: labels from bars, vectors joined to the labels, and out go rows without both. */
public final class DatasetAssembly {
    private final Lake lake;
    private final LabelTable labelTable;

    public DatasetAssembly(Lake lake) {
        this.lake = lake;
        this.labelTable = new LabelTable(lake);
    }

    /** Labels the bars of the pinned version. */
    public LabelledHistory label(DatasetPins pins) {
        BarSpec spec = pins.labelSpec().bars();
        Snapshot ohlcv = PinnedTable.open(lake, Tables.OHLCV.name(), pins.sourceVersion());
        BarHistory bars = BarHistory.read(
                new BarTable(ohlcv, pins.listing(), spec), spec, pins.minimumBars(), Calendars.of(pins.listing()));
        if (bars.instruments().isEmpty()) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "No instrument of " + pins.listing() + " has the " + pins.minimumBars()
                            + " accepted sessions that breadthflow.training.dataset.min-sessions asks for in version "
                            + pins.sourceVersion() + " of ohlcv. Ingest a longer history or lower the property.");
        }
        return LabelledHistory.of(bars, Labeller.label(pins.labelSpec(), bars.instruments()));
    }

    /** Commits labels to the table of their spec. */
    public CommitResult publish(DatasetPins pins, LabelledHistory history, Lineage lineage) {
        return labelTable.publish(pins, history, lineage);
    }

    /** Joins the vectors of the pinned version to {@code history}; {@code rowsRead} hears of every batch. */
    public Dataset join(DatasetPins pins, LabelledHistory history, IntConsumer rowsRead) {
        FeaturePin pin = pins.features();
        Snapshot table = PinnedTable.open(lake, pin.table(), pin.version());
        VectorMatrix vectors = new VectorReader(history.index(), history.knownAt())
                .read(table, pin.outputs(), pins.listing(), rowsRead);
        RowFilter filter = new RowFilter(history, vectors, pin.warmUp());
        int[] kept = filter.keptRows();
        if (kept.length == 0) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "None of the " + history.labels().size() + " labels of " + pins.label() + " has a vector in "
                            + pin.table() + " version " + pin.version() + ". Materialise the features of "
                            + pins.listing() + " first.");
        }
        return new Dataset(
                keys(pins, history, kept), vectors.toFeatures().select(kept), dropped(history, filter.dropped()));
    }

    /** Rows that the labels {@code kept} become. */
    public RowKeys keys(DatasetPins pins, LabelledHistory history, int[] kept) {
        Labels labels = history.labels().select(kept);
        List<String> symbols = history.index().symbols();
        return new RowKeys(symbols, labels, history.labels(), oracle(pins, symbols, labels));
    }

    private double @Nullable [] oracle(DatasetPins pins, List<String> symbols, Labels labels) {
        Long version = pins.oracleVersion();
        if (version == null) {
            return null;
        }
        Snapshot table = PinnedTable.open(lake, Tables.SIMULATION_ORACLE.name(), version);
        return OracleTable.read(table, pins.listing()).probabilities(symbols, labels);
    }

    /** Bars that became no row: those that got no label, and those whose label has no fitting vector. */
    public static Map<String, Long> dropped(LabelledHistory history, Map<String, Long> withoutVector) {
        Map<String, Long> dropped = new TreeMap<>();
        history.labelling().dropped().forEach((reason, rows) -> dropped.put(reason.name(), rows));
        dropped.putAll(withoutVector);
        return dropped;
    }
}

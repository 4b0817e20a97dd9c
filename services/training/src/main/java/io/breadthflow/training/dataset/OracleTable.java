package io.breadthflow.training.dataset;

import io.breadthflow.contracts.table.SimulationOracleTable;
import io.breadthflow.lake.bar.PanelIndex;
import io.breadthflow.lake.bar.SortedPanel;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.learning.label.Labels;
import java.util.Arrays;
import java.util.List;

/** True probabilities of a simulated market. They judge a model and are never trained on. */
final class OracleTable {
    private static final int ANY = 1;

    private final PanelIndex index;
    private final double[] probability;

    private OracleTable(PanelIndex index, double[] probability) {
        this.index = index;
        this.probability = probability;
    }

    static OracleTable read(Snapshot table, String listing) {
        Columns rows = table.readAll(Scan.of(
                        SimulationOracleTable.SYMBOL,
                        SimulationOracleTable.EVENT_TIME,
                        SimulationOracleTable.PROBABILITY_UP)
                .whereEqual(SimulationOracleTable.MARKET, listing));
        Column.Doubles probability = rows.doubles(SimulationOracleTable.PROBABILITY_UP);
        SortedPanel panel = SortedPanel.of(
                rows.strings(SimulationOracleTable.SYMBOL), rows.longs(SimulationOracleTable.EVENT_TIME), ANY);
        return new OracleTable(
                panel.index(),
                Arrays.stream(panel.order()).mapToDouble(probability::get).toArray());
    }

    /** Probability of label 1 for each label, NaN where the simulator wrote none. */
    double[] probabilities(List<String> symbols, Labels labels) {
        MergeJoin join = new MergeJoin(index);
        double[] probabilities = new double[labels.size()];
        for (int row = 0; row < probabilities.length; row++) {
            int ordinal = index.ordinal(symbols.get(labels.instrument(row)));
            int found = join.find(ordinal, labels.eventTime(row));
            probabilities[row] = found == MergeJoin.NONE ? Double.NaN : probability[found];
        }
        return probabilities;
    }
}

package io.breadthflow.platform.feast;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects an answer of Feast column by column, in whatever order columns come, and says which rows are vectors. A value
 * that is not given is NaN; a row without our own times and version is one that Feast does not have.
 */
public final class FeastRows {

    private final FeastView view;
    private final List<Instrument> instruments;
    private final Map<String, Integer> positions = new HashMap<>();
    private final double[][] values;
    private final Map<String, long[]> numbers = new HashMap<>();

    /** For the answer about {@code instruments}, one row each in their order; {@code names} are the columns it has. */
    public FeastRows(FeastView view, List<Instrument> instruments, List<String> names) {
        List<String> missing = view.missingFrom(names);
        if (!missing.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.FEATURE_STORE_UNAVAILABLE,
                    "Feast answers without " + missing + " of the view " + view.name()
                            + ". Apply the feature repository of this version to it.");
        }
        this.view = view;
        this.instruments = instruments;
        this.values = new double[instruments.size()][view.outputs().size()];
        for (double[] vector : values) {
            Arrays.fill(vector, Double.NaN);
        }
        for (int i = 0; i < view.outputs().size(); i++) {
            positions.put(view.outputs().get(i), i);
        }
        for (String name : List.of(FeastView.EVENT_TIME, FeastView.AVAILABLE_AT, FeastView.TABLE_VERSION)) {
            long[] column = new long[instruments.size()];
            Arrays.fill(column, FeastView.WITHDRAWN);
            numbers.put(name, column);
        }
    }

    /** True for the columns whose values are 64-bit integers; all others that the view has are doubles. */
    public static boolean isWhole(String name) {
        return name.equals(FeastView.EVENT_TIME)
                || name.equals(FeastView.AVAILABLE_AT)
                || name.equals(FeastView.TABLE_VERSION);
    }

    /** A value of an output; other columns are passed over. */
    public void put(String name, int row, double value) {
        Integer position = positions.get(name);
        if (position != null) {
            values[row][position] = value;
        }
    }

    /** A value of a column that {@link #isWhole}. */
    public void put(String name, int row, long value) {
        column(name)[row] = value;
    }

    /** The rows that are vectors. */
    public List<OnlineVector> vectors() {
        List<OnlineVector> vectors = new ArrayList<>();
        for (int row = 0; row < instruments.size(); row++) {
            long version = column(FeastView.TABLE_VERSION)[row];
            if (version != FeastView.WITHDRAWN) {
                vectors.add(new OnlineVector(
                        instruments.get(row),
                        Micros.toInstant(column(FeastView.EVENT_TIME)[row]),
                        Micros.toInstant(column(FeastView.AVAILABLE_AT)[row]),
                        version,
                        values[row]));
            }
        }
        return vectors;
    }

    private long[] column(String name) {
        long[] column = numbers.get(name);
        if (column == null) {
            throw new IllegalArgumentException(name + " is not a whole number of the view " + view.name());
        }
        return column;
    }
}

package io.breadthflow.market.catalogue;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.testing.Bars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** The rows of {@code all_stocks_5yr.csv.gz} under the folder that the environment names BREADTHFLOW_DATA. */
final class EquityFile {

    private final TreeMap<String, List<double[]>> rowsBySymbol = new TreeMap<>();

    static EquityFile load() throws IOException {
        Path file = Path.of(System.getenv("BREADTHFLOW_DATA"), "equities", "all_stocks_5yr.csv.gz");
        EquityFile equities = new EquityFile();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                equities.add(line.split(","));
            }
        }
        return equities;
    }

    /** Raw rows of the symbols that have {@code rows} of them. */
    List<BarColumns> symbolsWith(int rows) {
        return columns(symbol -> symbol.size() == rows, row -> true);
    }

    /** Rows of all symbols without nulls and with high and low around open and close. */
    List<BarColumns> accepted() {
        return columns(symbol -> true, EquityFile::isAccepted);
    }

    private List<BarColumns> columns(Predicate<List<double[]>> symbols, Predicate<double[]> rows) {
        return rowsBySymbol.values().stream()
                .filter(symbols)
                .map(all -> columns(all.stream().filter(rows).toList()))
                .toList();
    }

    private static BarColumns columns(List<double[]> rows) {
        double[][] columns = new double[5][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows.get(row)[column + 1];
            }
        }
        return Bars.at(columns, row -> (int) rows.get(row)[0]);
    }

    /** NaN compares false: a null is refused, too. */
    private static boolean isAccepted(double[] row) {
        return row[2] >= Math.max(row[1], row[4]) && row[3] <= Math.min(row[1], row[4]) && row[5] >= 0;
    }

    private void add(String[] fields) {
        double[] row = new double[6];
        row[0] = LocalDate.parse(fields[0]).toEpochDay();
        for (int i = 1; i < row.length; i++) {
            row[i] = fields[i].isEmpty() ? Double.NaN : Double.parseDouble(fields[i]);
        }
        rowsBySymbol.computeIfAbsent(fields[6], symbol -> new ArrayList<>()).add(row);
    }
}

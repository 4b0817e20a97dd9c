package io.breadthflow.market.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.breadth.AdvanceDeclineLine;
import io.breadthflow.market.breadth.McClellanOscillator;
import io.breadthflow.market.breadth.McClellanSummation;
import io.breadthflow.market.breadth.ShareAboveMean;
import io.breadthflow.market.breadth.ZweigBreadth;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Golden;
import io.breadthflow.market.testing.Panel;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Breadth of the real file against values that were computed apart from this code. */
@Tag("data")
@EnabledIfEnvironmentVariable(
        named = "BREADTHFLOW_DATA",
        matches = ".+",
        disabledReason = "BREADTHFLOW_DATA does not name the folder of the real market files")
class BreadthGoldenTest {

    private static final List<MarketFeature> FEATURES = List.of(
            new AdvanceDeclineLine(),
            new McClellanOscillator(),
            new McClellanSummation(),
            new ZweigBreadth(),
            new ShareAboveMean(50));

    private static EquityFile file;

    @BeforeAll
    static void load() throws IOException {
        file = EquityFile.load();
    }

    /** Raw rows of the 470 symbols with 1,259 rows. */
    @Test
    void reproducesTheTableOfTheRawRows() {
        List<BarColumns> symbols = file.symbolsWith(1_259);
        assertThat(symbols).hasSize(470);
        assertGolden(symbols, "breadth_raw.csv");
    }

    /** What ingestion accepts: rows without nulls whose high and low lie around open and close, all 505 symbols. */
    @Test
    void reproducesTheTableOfTheAcceptedRows() {
        List<BarColumns> symbols = file.accepted();
        assertThat(symbols.stream().mapToInt(BarColumns::size).sum()).isEqualTo(619_017);
        assertGolden(symbols, "breadth_accepted.csv");
    }

    private static void assertGolden(List<BarColumns> symbols, String golden) {
        List<Long> times = new ArrayList<>(new TreeSet<>(symbols.stream()
                .flatMapToLong(bars -> LongStream.range(0, bars.size()).map(row -> bars.eventTime((int) row)))
                .boxed()
                .toList()));
        Panel panel = new Panel(symbols);
        List<double[][]> computed = FEATURES.stream().map(panel::run).toList();
        List<String[]> rows = Golden.lines(golden)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(9);
        for (String[] row : rows) {
            int at = times.indexOf(LocalDate.parse(row[0]).toEpochDay() * Bars.DAY_MICROS);
            for (int i = 0; i < FEATURES.size(); i++) {
                double expected = Double.parseDouble(row[4 + i]);
                double actual = valueAt(computed.get(i)[at]);
                boolean close = Double.isNaN(expected)
                        ? Double.isNaN(actual)
                        : Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
                assertThat(close)
                        .as("%s on %s is %s, expected %s", FEATURES.get(i).id(), row[0], actual, expected)
                        .isTrue();
            }
        }
    }

    private static double valueAt(double[] now) {
        for (double value : now) {
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }
}

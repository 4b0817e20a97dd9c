package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.quality.OhlcvRows.Bar;
import io.breadthflow.lake.table.Columns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionFoldTest {

    private static final TableExpectations EXPECTED = TableExpectations.of(Tables.OHLCV);
    private static final String UNIQUE = "market, interval, symbol, event_time are unique together";

    /** Eight rows, of which the second, the sixth and the last are good. */
    private static final Columns ROWS = new OhlcvRows()
            .add(Bar.good("B", "2016-01-04").withPrices(-10, 12, 9, 11))
            .add(Bar.good("A", "2016-01-04"))
            .add(Bar.good("A", "2016-01-05").withPrices(10, 8, 9, 11))
            .add(Bar.good("C", "2016-01-05").withPrices(10, 12, 9, OhlcvRows.NULL))
            .add(Bar.good("D", "2016-01-05"))
            .add(Bar.good("E", "2016-01-05"))
            .add(Bar.good("D", "2016-01-05").withVolume(-1))
            .add(Bar.good("F", "2017-01-05").withYear(2017))
            .columns();

    @Test
    void everyPlantedFaultIsFoundWithItsRow() {
        QualityReport report = fold(List.of(ROWS));

        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.violatingRows()).isEqualTo(5);
        assertThat(report.findings().stream().filter(finding -> finding.rows() > 0))
                .containsExactly(
                        new Finding("close is present", 1, name("C", "2016-01-05")),
                        new Finding("open is above 0", 1, name("B", "2016-01-04")),
                        new Finding("low is not above open", 1, name("B", "2016-01-04")),
                        new Finding("low is not above high", 1, name("A", "2016-01-05")),
                        new Finding("open is not above high", 1, name("A", "2016-01-05")),
                        new Finding("close is not above high", 1, name("A", "2016-01-05")),
                        new Finding("volume is not below 0", 1, name("D", "2016-01-05")),
                        new Finding(UNIQUE, 2, name("D", "2016-01-05")));
    }

    @Test
    void batchesMakeNoDifference() {
        QualityReport whole = fold(List.of(ROWS));
        List<Columns> rows = IntStream.range(0, ROWS.size())
                .mapToObj(row -> ROWS.select(new int[] {row}))
                .toList();

        assertThat(fold(rows)).isEqualTo(whole);
    }

    @Test
    void theExampleIsTheFirstNameWhateverTheOrderOfRows() {
        Columns rows = new OhlcvRows()
                .add(Bar.good("B", "2016-01-04").withVolume(-1))
                .add(Bar.good("A", "2016-01-05").withVolume(-1))
                .add(Bar.good("A", "2016-01-04").withVolume(-1))
                .columns();

        assertThat(fold(List.of(rows)).findings())
                .contains(new Finding("volume is not below 0", 3, name("A", "2016-01-04")));
    }

    @Test
    void aRowOfAnotherYearThanItsPartitionIsFound() {
        Columns rows =
                new OhlcvRows().add(Bar.good("A", "2016-01-04").withYear(2015)).columns();

        assertThat(fold(List.of(rows)).findings())
                .contains(new Finding("year is the year of event_time", 1, name("A", "2016-01-04")));
    }

    @Test
    void noRowsViolateNothing() {
        QualityReport report = fold(List.of());

        assertThat(report.rows()).isZero();
        assertThat(report.findings()).hasSizeGreaterThan(20).allMatch(finding -> finding.rows() == 0);
        assertThat(report).isEqualTo(fold(List.of(Columns.none(Tables.OHLCV.columns()))));
    }

    private static QualityReport fold(List<Columns> batches) {
        PartitionFold fold = new PartitionFold(EXPECTED);
        batches.forEach(fold::add);
        return fold.report();
    }

    private static String name(String symbol, String day) {
        return "market=us.equity, interval=1d, symbol=" + symbol + ", event_time=" + day + "T21:00:00Z";
    }
}

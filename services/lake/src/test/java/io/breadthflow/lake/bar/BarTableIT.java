package io.breadthflow.lake.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.market.bar.BarSpec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarTableIT {

    private static final BarSpec FIVE_MINUTES = BarSpec.parse("5m");
    private static final String LISTING = "us.equity";
    private static final long IN_2016 = Micros.of(Instant.parse("2016-12-30T21:00:00Z"));
    private static final long IN_2017 = Micros.of(Instant.parse("2017-01-03T21:00:00Z"));

    private Table ohlcv;
    private int commits;

    @BeforeEach
    void fill(@TempDir Path root) {
        ohlcv = DeltaLake.open(root, CommitListener.none(), Clock.systemUTC()).open(OhlcvTable.SPEC);
        append(LISTING, BarSpec.SESSION, 2016, List.of("B"), IN_2016);
        append(LISTING, BarSpec.SESSION, 2017, List.of("B", "A"), IN_2017);
        append(LISTING, BarSpec.SESSION, 2016, List.of("A"), IN_2016);
        append(LISTING, FIVE_MINUTES, 2016, List.of("C"), IN_2016);
        append("sim.equity", BarSpec.SESSION, 2015, List.of("S001"), IN_2016);
    }

    @Test
    void aTableIsOfOneListingAndOneSpec() {
        assertThat(sessions().years()).containsExactly(2016, 2017);
        assertThat(sessions().count()).isEqualTo(4);
        assertThat(new BarTable(ohlcv.latest(), LISTING, FIVE_MINUTES).count()).isEqualTo(1);
        assertThat(new BarTable(ohlcv.latest(), "binance.spot", BarSpec.SESSION).years())
                .isEmpty();
    }

    @Test
    void rowsOfSeveralFilesComeInOneOrder() {
        BarPanel year = sessions().panel(2016);
        BarPanel all = sessions().panelOfAtLeast(2);

        assertThat(year.index().symbols()).containsExactly("A", "B");
        assertThat(year.bars(0).close(0)).isEqualTo(2.0);
        assertThat(all.rows()).isEqualTo(4);
        assertThat(all.bars(1).eventTime(0)).isEqualTo(IN_2016);
        assertThat(all.bars(1).eventTime(1)).isEqualTo(IN_2017);
    }

    @Test
    void storedColumnsComeInTheSameOrder() {
        Columns rows = sessions().stored(2016, List.of(OhlcvTable.CLOSE, OhlcvTable.SYMBOL));

        assertThat(rows.names()).containsExactly(OhlcvTable.SYMBOL, OhlcvTable.EVENT_TIME, OhlcvTable.CLOSE);
        assertThat(rows.strings(OhlcvTable.SYMBOL).get(0)).isEqualTo("A");
        assertThat(rows.longs(OhlcvTable.CLOSE).get(0)).isEqualTo(4_000_000);
    }

    @Test
    void whatClosedLaterThanATimeIsReadAlone() {
        BarTable later = sessions().after(IN_2016);

        assertThat(later.count()).isEqualTo(2);
        assertThat(later.panel(2016).rows()).isZero();
        assertThat(later.panel(2017).rows()).isEqualTo(2);
        assertThat(later.years()).containsExactly(2016, 2017);
    }

    @Test
    void anEarlierVersionKeepsItsBars() {
        assertThat(new BarTable(ohlcv.at(1), LISTING, BarSpec.SESSION).count()).isEqualTo(1);
    }

    @Test
    void partitionsNameTheSpecByItsText() {
        assertThat(sessions().partition(2016))
                .isEqualTo(new Partition(Map.of("market", LISTING, "interval", "1d", "year", "2016")));
        assertThat(sessions().partitions()).isEqualTo(new Partition(Map.of("market", LISTING, "interval", "1d")));
    }

    private BarTable sessions() {
        return new BarTable(ohlcv.latest(), LISTING, BarSpec.SESSION);
    }

    private void append(String listing, BarSpec bars, int year, List<String> symbols, long time) {
        int size = symbols.size();
        long[] price = new long[size];
        Arrays.fill(price, 4_000_000);
        long[] times = new long[size];
        Arrays.fill(times, time);
        double[] factors = new double[size];
        Arrays.fill(factors, 0.5);
        int[] years = new int[size];
        Arrays.fill(years, year);
        ohlcv.append(
                new CommitId("test:" + commits++, 1),
                Lineage.of("job", 1),
                Columns.ofSize(size)
                        .constant(OhlcvTable.MARKET, listing)
                        .constant(OhlcvTable.INTERVAL, bars.toString())
                        .ints(OhlcvTable.YEAR, years)
                        .strings(OhlcvTable.SYMBOL, symbols)
                        .longs(OhlcvTable.EVENT_TIME, times)
                        .longs(OhlcvTable.AVAILABLE_AT, times)
                        .longs(OhlcvTable.OPEN, price)
                        .longs(OhlcvTable.HIGH, price)
                        .longs(OhlcvTable.LOW, price)
                        .longs(OhlcvTable.CLOSE, price)
                        .longs(OhlcvTable.VOLUME, price)
                        .doubles(OhlcvTable.ADJUSTMENT_FACTOR, factors)
                        .booleans(OhlcvTable.UNEXPLAINED_JUMP, new boolean[size])
                        .longs(OhlcvTable.INGESTED_AT, times)
                        .build());
    }
}

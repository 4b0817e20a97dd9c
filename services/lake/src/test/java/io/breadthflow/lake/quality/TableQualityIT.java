package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.quality.OhlcvRows.Bar;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.DeltaLake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableQualityIT {

    private static final Lineage LINEAGE = Lineage.of("job", 1);

    private Table table;

    @BeforeEach
    void open(@TempDir Path root) {
        Lake lake = DeltaLake.open(root, CommitListener.none(), Clock.systemUTC());
        table = lake.open(OhlcvRows.lenient());
    }

    @Test
    void partitionsOfManyFilesAreJudgedAndMerged() {
        append(0, Bar.good("A", "2016-01-04"), Bar.good("A", "2017-01-04"));
        append(1, Bar.good("A", "2016-01-04"), Bar.good("B", "2017-01-04").withPrices(10, 12, OhlcvRows.NULL, 11));

        QualityReport report = judge(TableQuality.of(table.latest()));

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.violatingRows()).isEqualTo(3);
        assertThat(report.findings().stream().filter(finding -> finding.rows() > 0))
                .containsExactly(
                        new Finding("low is present", 1, name("B", 2017)),
                        new Finding("market, interval, symbol, event_time are unique together", 2, name("A", 2016)));
    }

    @Test
    void anEarlierVersionIsJudgedAsItWas() {
        append(0, Bar.good("A", "2016-01-04"));
        long version = table.latest().version();
        append(1, Bar.good("A", "2016-01-04").withVolume(-1));

        assertThat(judge(TableQuality.of(table.at(version))).violatingRows()).isZero();
        assertThat(judge(TableQuality.of(table.latest())).violatingRows()).isEqualTo(2);
    }

    @Test
    void anEmptyTableIsCleanAndSaysWhatWasExpected() {
        TableQuality quality = TableQuality.of(table.latest());

        assertThat(quality.partitions()).isEmpty();
        assertThat(quality.rows()).isZero();
        assertThat(judge(quality).findings()).hasSizeGreaterThan(20).allMatch(finding -> finding.rows() == 0);
    }

    /** In one piece, and merged from one partition at a time. */
    private QualityReport judge(TableQuality quality) {
        AtomicLong read = new AtomicLong();
        List<Partition> seen = new ArrayList<>();
        QualityReport whole = quality.judge(Set.copyOf(quality.partitions()), (partition, rows) -> {
            seen.add(partition);
            read.addAndGet(rows);
        });
        assertThat(read.get()).isEqualTo(quality.rows()).isEqualTo(whole.rows());
        assertThat(seen.stream().distinct().toList()).isEqualTo(quality.partitions());
        QualityReport merged = quality.partitions().stream()
                .map(partition -> quality.judge(Set.of(partition), (same, rows) -> {}))
                .reduce(quality.none(), QualityReport::merge);
        assertThat(merged).isEqualTo(whole);
        return whole;
    }

    private void append(int number, Bar... bars) {
        OhlcvRows rows = new OhlcvRows();
        List.of(bars).forEach(rows::add);
        table.append(new CommitId("bars", number), LINEAGE, rows.columns());
    }

    private static String name(String symbol, int year) {
        return "market=us.equity, interval=1d, symbol=" + symbol + ", event_time=" + year + "-01-04T21:00:00Z";
    }
}

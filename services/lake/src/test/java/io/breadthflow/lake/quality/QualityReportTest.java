package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.quality.OhlcvRows.Bar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QualityReportTest {

    private static final TableExpectations EXPECTED = TableExpectations.of(Tables.OHLCV);

    @Test
    void partsMergeToTheWholeInAnyGrouping() {
        List<QualityReport> partitions = new ArrayList<>();
        QualityReport whole = new PartitionFold(EXPECTED).report();
        Random random = new Random(7);
        for (int year = 2000; year < 2012; year++) {
            QualityReport partition = fold(year, random);
            partitions.add(partition);
            whole = whole.merge(partition);
        }
        assertThat(whole.violatingRows()).isPositive();
        for (int attempt = 0; attempt < 50; attempt++) {
            Collections.shuffle(partitions, random);
            int cut = random.nextInt(partitions.size() + 1);
            QualityReport one = merged(partitions.subList(0, cut));
            QualityReport other = merged(partitions.subList(cut, partitions.size()));

            assertThat(one.merge(other)).isEqualTo(whole);
            assertThat(other.merge(one)).isEqualTo(whole);
        }
    }

    @Test
    void theScoreIsTheShareOfRowsThatViolateNothing() {
        assertThat(new QualityReport(4, 1, List.of()).score()).isEqualTo(0.75);
        assertThat(new QualityReport(0, 0, List.of()).score()).isEqualTo(1.0);
    }

    @Test
    void theExampleIsTheFirstOfAllWhicheverComesFirst() {
        QualityReport one = new QualityReport(1, 1, List.of(new Finding("e", 1, "symbol=B")));
        QualityReport other = new QualityReport(1, 1, List.of(new Finding("e", 1, "symbol=A")));
        QualityReport clean = new QualityReport(1, 0, List.of(new Finding("e", 0, null)));

        assertThat(clean.merge(one).merge(other).findings()).containsExactly(new Finding("e", 2, "symbol=A"));
        assertThat(other.merge(one).merge(clean).findings()).containsExactly(new Finding("e", 2, "symbol=A"));
    }

    private static QualityReport merged(List<QualityReport> reports) {
        return reports.stream().reduce(new PartitionFold(EXPECTED).report(), QualityReport::merge);
    }

    /** A year of 20 bars, every other one with some fault. */
    private static QualityReport fold(int year, Random random) {
        OhlcvRows rows = new OhlcvRows();
        for (int i = 0; i < 20; i++) {
            Bar bar = Bar.good("S" + random.nextInt(5), year + "-01-0" + (1 + random.nextInt(9)));
            rows.add(
                    random.nextBoolean()
                            ? bar
                            : bar.withVolume(random.nextInt(3) - 1).withPrices(10, 9, 9, -11));
        }
        PartitionFold fold = new PartitionFold(EXPECTED);
        fold.add(rows.columns());
        return fold.report();
    }
}

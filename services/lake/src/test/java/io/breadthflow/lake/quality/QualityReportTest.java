package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityReportTest {

    private static final List<Expectation> EXPECTATIONS = List.of(
            Expectation.present("high"),
            Expectation.within("high", 0L, 100L),
            Expectation.ordered("low", "high"),
            Expectation.within("factor", 0.0, 1.0));

    private static Columns rows() {
        BitSet nulls = new BitSet();
        nulls.set(3);
        return Columns.ofSize(5)
                .longs("low", new long[] {1, 5, -7, 9, 100})
                .add("high", new Column.Longs(new long[] {2, 4, -6, 0, 101}, nulls))
                .doubles("factor", new double[] {1.0, Double.NaN, -0.0, 1.5, 0.5})
                .build();
    }

    @Test
    void countsWhatViolatesEachExpectation() {
        QualityReport report = QualityReport.of(EXPECTATIONS, rows());

        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.violations())
                .containsExactly(
                        entry("high is present", 1L),
                        entry("high is from 0 to 100", 2L),
                        entry("low is not above high", 1L),
                        entry("factor is from 0.0 to 1.0", 2L));
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void mergesPartsToTheWhole() {
        QualityReport parts = QualityReport.of(EXPECTATIONS, rows().select(new int[] {0, 2}))
                .merge(QualityReport.of(EXPECTATIONS, rows().select(new int[] {})))
                .merge(QualityReport.of(EXPECTATIONS, rows().select(new int[] {4, 3, 1})));

        assertThat(parts).isEqualTo(QualityReport.of(EXPECTATIONS, rows()));
        assertThat(QualityReport.of(EXPECTATIONS, rows().select(new int[] {0})).isClean())
                .isTrue();
    }

    @Test
    void namesAColumnThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityReport.of(List.of(Expectation.present("volume")), rows()))
                .withMessageContaining("volume");
    }
}

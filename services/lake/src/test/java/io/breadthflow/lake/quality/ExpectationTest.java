package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    /** The last row is null in every column but {@code low}. */
    private static final Columns ROWS = rows();

    private static Columns rows() {
        BitSet last = new BitSet();
        last.set(4);
        return Columns.ofSize(5)
                .longs("low", new long[] {1, 5, -7, 0, 100})
                .add("high", new Column.Longs(new long[] {2, 4, -6, 101, -1}, last))
                .add("label", new Column.Ints(new int[] {0, 1, 2, -1, 9}, last))
                .add("factor", new Column.Doubles(new double[] {1, Double.NaN, -0.0, 1e308 * 10, -1}, last))
                .build();
    }

    @Test
    void aColumnIsPresentWhereItHasAValue() {
        assertThat(violating(Expectation.present("high"))).containsExactly(4);
        assertThat(violating(Expectation.present("low"))).isEmpty();
    }

    @Test
    void wholeNumbersHaveBoundsThatNullSatisfies() {
        assertThat(violating(Expectation.within("high", 2L, 4L))).containsExactly(2, 3);
        assertThat(violating(Expectation.positive("low"))).containsExactly(2, 3);
        assertThat(violating(Expectation.notNegative("low"))).containsExactly(2);
        assertThat(violating(Expectation.notNegative("high"))).containsExactly(2);
        assertThat(violating(Expectation.within("label", 0, 1))).containsExactly(2, 3);
    }

    @Test
    void doublesHaveBoundsThatNanDoesNotSatisfy() {
        assertThat(violating(Expectation.within("factor", 0.0, 1.0))).containsExactly(1, 3);
        assertThat(violating(Expectation.positiveNumber("factor"))).containsExactly(1, 2);
    }

    @Test
    void nanIsNotInfinite() {
        assertThat(violating(Expectation.notInfinite("factor"))).containsExactly(3);
    }

    @Test
    void theOrderOfTwoColumnsIsJudgedWhereBothHaveValues() {
        assertThat(violating(Expectation.ordered("low", "high"))).containsExactly(1);
    }

    @Test
    void yearAndDayAreThoseOfTheTimeInUtc() {
        Columns rows = Columns.ofSize(3)
                .longs("at", new long[] {micros("2016-12-31T23:59:59.999999Z"), micros("2017-01-01T00:00:00Z"), -1})
                .ints("year", new int[] {2016, 2016, 1969})
                .ints("day", new int[] {day("2016-12-31"), day("2017-01-01"), 0})
                .build();

        assertThat(violating(Expectation.yearOf("year", "at"), rows)).containsExactly(1);
        assertThat(violating(Expectation.dayOf("day", "at"), rows)).containsExactly(2);
    }

    @Test
    void everyRowViolatesThatAColumnIsThereWhichIsNot() {
        Expectation expectation = Expectation.stored(ColumnSpec.decimal("close", 6, "price"));

        assertThat(violating(expectation)).hasSize(5);
        assertThat(expectation.name()).isEqualTo("there is a column close of type DECIMAL with 6 decimals");
    }

    @Test
    void namesAColumnThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.present("volume").violations(ROWS))
                .withMessageContaining("volume");
    }

    private static int[] violating(Expectation expectation) {
        return violating(expectation, ROWS);
    }

    private static int[] violating(Expectation expectation, Columns rows) {
        return IntStream.range(0, rows.size())
                .filter(expectation.violations(rows))
                .toArray();
    }

    private static long micros(String time) {
        Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    private static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }
}

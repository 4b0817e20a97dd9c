package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableExpectationsTest {

    @Test
    void everyTableOfThePlatformHasRulesOfColumnsThatItHas() {
        List<TableSpec> tables =
                List.of(Tables.features("set", "1a2b3c4d", List.of("rsi_14")), Tables.labels("next_day_direction", 1));

        assertThat(Tables.fixed()).allSatisfy(TableExpectationsTest::assertComplete);
        assertThat(tables).allSatisfy(TableExpectationsTest::assertComplete);
    }

    private static void assertComplete(TableSpec table) {
        TableExpectations expected = TableExpectations.of(table);
        assertThat(names(table))
                .containsAll(TableRules.of(table.name()).stream()
                        .map(Expectation::name)
                        .toList());
        assertThat(expected.key()).extracting(ColumnSpec::name).isEqualTo(TableRules.key(table.name()));
    }

    /** Otherwise rows of two partitions could share a key, and nobody would notice. */
    @Test
    void everyKeyHoldsWhatItsTableIsPartitionedBy() {
        assertThat(Tables.fixed())
                .filteredOn(table -> !TableRules.key(table.name()).isEmpty())
                .allSatisfy(table -> assertThat(table.partitionBy())
                        .allMatch(column -> TableRules.key(table.name()).contains(column)
                                || names(table).contains(column + " is the year of event_time")));
    }

    @Test
    void aFeatureMayBeNanButNotInfiniteAndNoEarlierKnownThanItHappened() {
        assertThat(names(Tables.features("set", "1a2b3c4d", List.of("rsi_14"))))
                .containsExactly(
                        "market is present",
                        "year is present",
                        "symbol is present",
                        "event_time is present",
                        "available_at is present",
                        "rsi_14 is present",
                        "rsi_14 is not infinite",
                        "event_time is not above available_at",
                        "year is the year of event_time");
    }

    @Test
    void aColumnThatIsMissingOrOfAnotherTypeIsMissedOnceAndJudgedNoFurther() {
        TableSpec stored = without("volume", "close");
        TableExpectations expected = TableExpectations.of(stored);

        assertThat(expected.ofRows())
                .extracting(Expectation::name)
                .contains(
                        "there is a column volume of type LONG",
                        "there is a column close of type DECIMAL with 6 decimals",
                        "low is not above open")
                .doesNotContain("volume is present", "volume is not below 0", "low is not above close");
    }

    @Test
    void withoutAColumnOfItsKeyATableHasNone() {
        TableExpectations expected = TableExpectations.of(without("symbol", "close"));

        assertThat(expected.key()).isEmpty();
    }

    @Test
    void aTableOfNobodyIsHeldToItsOwnSpec() {
        TableSpec foreign = new TableSpec(
                "notes",
                1,
                ServiceName.INGESTION,
                List.of(
                        ColumnSpec.required("day", ColumnType.DATE, "day"),
                        ColumnSpec.optional("weight", ColumnType.DOUBLE, "kg")),
                List.of("day"),
                List.of());

        assertThat(names(foreign)).containsExactly("day is present", "weight is not infinite");
        assertThat(TableExpectations.of(foreign).key()).isEmpty();
    }

    /** {@code ohlcv} without one column and with a double for another. */
    private static TableSpec without(String missing, String other) {
        List<ColumnSpec> columns = Tables.OHLCV.columns().stream()
                .filter(column -> !column.name().equals(missing))
                .map(column -> column.name().equals(other)
                        ? ColumnSpec.required(other, ColumnType.DOUBLE, "of another type")
                        : column)
                .toList();
        return new TableSpec(
                "ohlcv", 1, ServiceName.INGESTION, columns, Tables.OHLCV.partitionBy(), List.of("event_time"));
    }

    private static List<String> names(TableSpec table) {
        return TableExpectations.of(table).ofRows().stream()
                .map(Expectation::name)
                .toList();
    }
}

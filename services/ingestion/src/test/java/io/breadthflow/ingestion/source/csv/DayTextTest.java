package io.breadthflow.ingestion.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.ingestion.source.SourceRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    private final DayText iso = DayText.of("yyyy-MM-dd");

    @Test
    void countsTheSameDaysAsTheCalendar() {
        List<LocalDate> miscounted = Stream.concat(
                        LocalDate.of(1, 1, 1).datesUntil(LocalDate.of(12, 1, 1)),
                        LocalDate.of(1890, 1, 1).datesUntil(LocalDate.of(2110, 1, 1)))
                .filter(day -> parse(iso, day.toString()) != day.toEpochDay())
                .toList();
        assertThat(miscounted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-02-29", "2015-13-01", "2015-00-10", "2015-01-00", "2015-04-31", "1900-02-29", "0000-01-01",
                "2015-1-1", "2015/01/01", "20150101", "2015-01-01T00:00", "201a-01-01", "", "yesterday"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(parse(iso, text)).isEqualTo(SourceRow.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 08/02/2013, 2013-02-08",
        "yyyyMMdd, 20130208, 2013-02-08",
        "d-MMM-yy, 8-Feb-13, 2013-02-08",
        "d-MMM-yy, 8-FEB-13, 2013-02-08",
        "yyyy-MM-dd HH:mm:ss, 2013-02-08 16:00:00, 2013-02-08",
        "uuuu-MM-dd, 2013-02-08, 2013-02-08"
    })
    void readsDeclaredFormats(String pattern, String text, LocalDate day) {
        assertThat(parse(DayText.of(pattern), text)).isEqualTo(day.toEpochDay());
    }

    @Test
    void isStrictInEveryFormat() {
        assertThat(parse(DayText.of("dd/MM/yyyy"), "30/02/2013")).isEqualTo(SourceRow.MISSING);
        assertThat(parse(DayText.of("dd/MM/yyyy"), "30/02/2013")).isEqualTo(SourceRow.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd'", "bogus", "HH:mm", "yyyy", "MM-dd"})
    void refusesAPatternThatNamesNoDay(String pattern) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> DayText.of(pattern))
                .withMessageContaining("dateFormat '" + pattern + "'")
                .withMessageContaining("yyyy-MM-dd")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    private static long parse(DayText days, String text) {
        byte[] bytes = ("1" + text + "1").getBytes(StandardCharsets.UTF_8);
        return days.parse(bytes, 1, bytes.length - 1);
    }
}

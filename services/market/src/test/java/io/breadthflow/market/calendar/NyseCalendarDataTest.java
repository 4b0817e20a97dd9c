package io.breadthflow.market.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The calendar against the dates on which the S&P 500 really traded. */
@Tag("data")
class NyseCalendarDataTest {

    @Test
    void theDatesOfFiveYearsOfEquitiesAreExactlyTheSessions() throws IOException {
        String folder = System.getenv("BREADTHFLOW_DATA");
        assumeThat(folder)
                .as("BREADTHFLOW_DATA names the folder of the real files")
                .isNotNull();

        List<LocalDate> traded = datesOf(Path.of(folder, "equities", "all_stocks_5yr.csv.gz"));

        assertThat(traded).hasSize(1259);
        assertThat(Calendars.nyse().sessions(LocalDate.of(2013, 2, 8), LocalDate.of(2018, 2, 8)))
                .isEqualTo(traded);
    }

    private static List<LocalDate> datesOf(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .distinct()
                    .sorted()
                    .map(LocalDate::parse)
                    .toList();
        }
    }
}

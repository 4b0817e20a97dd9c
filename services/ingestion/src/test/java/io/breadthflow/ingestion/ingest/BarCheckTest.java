package io.breadthflow.ingestion.ingest;

import static io.breadthflow.ingestion.source.Reason.BAD_SYMBOL;
import static io.breadthflow.ingestion.source.Reason.COLUMN_COUNT;
import static io.breadthflow.ingestion.source.Reason.DUPLICATE_KEY;
import static io.breadthflow.ingestion.source.Reason.MALFORMED_DATE;
import static io.breadthflow.ingestion.source.Reason.MALFORMED_NUMBER;
import static io.breadthflow.ingestion.source.Reason.MALFORMED_QUOTES;
import static io.breadthflow.ingestion.source.Reason.NEGATIVE_VOLUME;
import static io.breadthflow.ingestion.source.Reason.NON_POSITIVE_PRICE;
import static io.breadthflow.ingestion.source.Reason.NOT_A_SESSION;
import static io.breadthflow.ingestion.source.Reason.NOT_REPRESENTABLE;
import static io.breadthflow.ingestion.source.Reason.NULL_VALUE;
import static io.breadthflow.ingestion.source.Reason.OHLC_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.ingestion.source.SourceRoots;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.ingestion.source.csv.CsvBarSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BarCheckTest {

    private static final String HEADER = "date,open,high,low,close,volume,Name\n";

    @TempDir
    Path folder;

    private final AcceptedBars accepted = new AcceptedBars(new Symbols());
    private final List<List<Reason>> refused = new ArrayList<>();
    private final List<String> refusedLines = new ArrayList<>();

    static Stream<Arguments> rows() {
        return Stream.of(
                row("2016-01-04,10,11,9,10.5,1000,AAA"),
                row("2016-01-04,10,10,10,10,0,AAA"),
                row("2016-01-04,9,11,9,11,1.0,AAA"),
                row("2016-01-04,,11,9,10.5,1000,AAA", NULL_VALUE),
                row("2016-01-04,10,11,9,10.5,,AAA", NULL_VALUE),
                row(",10,11,9,10.5,1000,AAA", NULL_VALUE),
                row("2016-01-04,10,11,9,10.5,1000,", NULL_VALUE),
                row("2016-01-04,1e1,11,9,10.5,1000,AAA", MALFORMED_NUMBER),
                row("2016-01-04,10,11,9,10.5,many,AAA", MALFORMED_NUMBER),
                row("2016-02-30,10,11,9,10.5,1000,AAA", MALFORMED_DATE),
                row("2016-01-04,10.0000001,11,9,10.5,1000,AAA", NOT_REPRESENTABLE),
                row("2016-01-04,10,11,9,10.5,0.5,AAA", NOT_REPRESENTABLE),
                row("2016-01-04,10,11,0,10.5,1000,AAA", NON_POSITIVE_PRICE),
                row("2016-01-04,10,11,-9,10.5,1000,AAA", NON_POSITIVE_PRICE),
                row("2016-01-04,10,11,9,10.5,-1,AAA", NEGATIVE_VOLUME),
                row("2016-01-04,10,10.4,9,10.5,1000,AAA", OHLC_ORDER),
                row("2016-01-04,10,11,10.1,10.5,1000,AAA", OHLC_ORDER),
                row("2016-01-04,10,9,11,10.5,1000,AAA", OHLC_ORDER),
                row("2016-01-02,10,11,9,10.5,1000,AAA", NOT_A_SESSION),
                row("2016-12-26,10,11,9,10.5,1000,AAA", NOT_A_SESSION),
                row("1066-10-14,10,11,9,10.5,1000,AAA", NOT_A_SESSION),
                row("2016-01-04,10,11,9,10.5,1000,A A", BAD_SYMBOL),
                row("2016-01-04,10,11,9,10.5,1000", COLUMN_COUNT),
                row("2016-01-04,10,11,9,10.5,1000,AAA,x", COLUMN_COUNT),
                row("2016-01-04,10,11,9,10.5,1000,\"AAA\"x", MALFORMED_QUOTES),
                row(
                        "2016-01-02,,9,11,1e1,-5,A A",
                        NULL_VALUE,
                        MALFORMED_NUMBER,
                        NEGATIVE_VOLUME,
                        NOT_A_SESSION,
                        BAD_SYMBOL),
                row("2016-01-04,-10,-11,9,10.5,1000,AAA", NON_POSITIVE_PRICE, OHLC_ORDER));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void judgesARowWithAllItsReasons(String row, List<Reason> reasons) throws IOException {
        check(row);
        assertThat(refused).isEqualTo(reasons.isEmpty() ? List.of() : List.of(reasons));
        assertThat(accepted.size()).isEqualTo(reasons.isEmpty() ? 1 : 0);
    }

    @Test
    void keepsTheFirstAcceptedRowOfASession() throws IOException {
        long read = check(
                "2016-01-04,,11,9,10.5,1,AAA",
                "2016-01-04,10,11,9,10.5,2,AAA",
                "2016-01-04,10,11,9,10.5,3,AAA",
                "2016-01-04,10,11,9,10.5,4,BBB",
                "2016-01-05,10,11,9,10.5,5,AAA",
                "2016-01-04,10,9,9,10.5,6,AAA");
        assertThat(read).isEqualTo(6);
        assertThat(List.of(accepted.volume(0), accepted.volume(1), accepted.volume(2)))
                .containsExactly(2L, 4L, 5L);
        assertThat(refused)
                .containsExactly(List.of(NULL_VALUE), List.of(DUPLICATE_KEY), List.of(OHLC_ORDER, DUPLICATE_KEY));
    }

    @Test
    void keepsTheLineAsItWasRead() throws IOException {
        check("2016-01-04,10,11,9,10.5,1,AAA", " 2016-01-05 ,\"10\",11,9,10.5,-1,AAA");
        assertThat(refusedLines).containsExactly("bars.csv:3: 2016-01-05 ,\"10\",11,9,10.5,-1,AAA");
    }

    @Test
    void holdsPricesUnscaled() throws IOException {
        check("2016-01-04,10.25,11.000001,9,10.5,1000,AAA");
        assertThat(accepted.open(0)).isEqualTo(10_250_000);
        assertThat(accepted.high(0)).isEqualTo(11_000_001);
        assertThat(accepted.low(0)).isEqualTo(9_000_000);
        assertThat(accepted.close(0)).isEqualTo(10_500_000);
        assertThat(accepted.factor(0)).isEqualTo(1.0);
    }

    @Test
    void stopsWhereTheJobIsCancelled() throws IOException {
        RecordingJob job = new RecordingJob().cancelledAfter(0);
        assertThatThrownBy(() -> check(job, "2016-01-04,10,11,9,10.5,1,AAA")).hasMessage("The job was cancelled.");
    }

    @Test
    void reportsAllRowsAtTheEnd() throws IOException {
        RecordingJob job = new RecordingJob();
        check(job, "2016-01-04,10,11,9,10.5,1,AAA", "2016-01-05,10,11,9,,1,AAA");
        assertThat(job.rows()).isEqualTo(2);
        assertThat(job.total()).isEqualTo(2);
    }

    private long check(String... rows) throws IOException {
        return check(new RecordingJob(), rows);
    }

    private long check(RecordingJob job, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("bars.csv"), HEADER + String.join("\n", rows) + "\n");
        SessionDays days = new SessionDays(Listing.named("us.equity").calendar());
        BarCheck check = new BarCheck(
                days,
                accepted,
                row -> {
                    refused.add(Reason.of(row.faults()));
                    refusedLines.add(row.file() + ":" + row.line() + ":" + row.text());
                },
                new ReadProgress(job, Files.size(file)));
        new CsvBarSource(new SourceRoots(List.of()))
                .open(file.toString(), CsvMapping.defaults())
                .read(accepted.symbols(), check);
        return check.read();
    }

    private static Arguments row(String row, Reason... reasons) {
        return Arguments.of(row, List.of(reasons));
    }
}

package io.breadthflow.ingestion.ingest;

import static io.breadthflow.ingestion.source.Reason.NULL_VALUE;
import static io.breadthflow.ingestion.source.Reason.OHLC_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.CsvMapping;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.ingestion.source.SourceRoots;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.ingestion.source.csv.CsvBarSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Tag("data")
class RealFileTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealFileTest.class);

    private final List<List<Reason>> refused = new ArrayList<>();
    private AcceptedBars accepted = new AcceptedBars(new Symbols());
    private Path file = Path.of("");

    @BeforeEach
    void findFile() {
        String data = System.getenv("BREADTHFLOW_DATA");
        file = Path.of(data == null ? "data" : data, "equities", "all_stocks_5yr.csv.gz");
        if (!Files.exists(file)) {
            LOG.warn("SKIPPED: {} is not there; point BREADTHFLOW_DATA at the folder of real market data", file);
        }
        Assumptions.assumeTrue(Files.exists(file));
    }

    @Test
    void accountsForEveryRowOfTheFiveYearFile() {
        assertThat(read()).isEqualTo(619_040);
        assertThat(accepted.size()).isEqualTo(619_017);
        assertThat(accepted.symbols().size()).isEqualTo(505);
        assertThat(refused).hasSize(23);
        assertThat(Collections.frequency(refused, List.of(NULL_VALUE))).isEqualTo(11);
        assertThat(Collections.frequency(refused, List.of(OHLC_ORDER))).isEqualTo(12);
    }

    /** The bound is far below what a quiet machine does (see the log line), so that only a real loss of speed fails. */
    @Test
    void readsAndChecksHalfAMillionRowsPerSecondOfProcessorTime() {
        double best = 0;
        for (int round = 0; round < 12; round++) {
            accepted = new AcceptedBars(new Symbols());
            refused.clear();
            long started = cpuNanos();
            long rows = read();
            best = Math.max(best, rows * 1e9 / (cpuNanos() - started));
        }
        LOG.info("read and checked {} rows per CPU second", Math.round(best));
        assertThat(best).isGreaterThan(500_000);
    }

    private long read() {
        BarArchive archive = new CsvBarSource(new SourceRoots(List.of())).open(file.toString(), CsvMapping.defaults());
        BarCheck check = new BarCheck(
                new SessionDays(Listing.named("us.equity").calendar()),
                accepted,
                row -> refused.add(Reason.of(row.faults())),
                new ReadProgress(new RecordingJob(), archive.sizeBytes()));
        archive.read(accepted.symbols(), check);
        return check.read();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

package io.breadthflow.ingestion.ingest;

import static io.breadthflow.ingestion.source.Reason.NULL_VALUE;
import static io.breadthflow.ingestion.source.Reason.OHLC_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.ingestion.source.Symbols;
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
    private final AcceptedBars accepted = new AcceptedBars(new Symbols());
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

    private long read() {
        return CheckedFile.read(file, accepted, row -> refused.add(Reason.of(row.faults())));
    }
}

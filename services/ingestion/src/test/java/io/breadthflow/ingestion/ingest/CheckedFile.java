package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.SourceRoots;
import io.breadthflow.ingestion.source.SourceRow;
import io.breadthflow.ingestion.source.csv.CsvBarSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of daily bars, read and checked as a job does it, without a table behind. */
final class CheckedFile {

    private CheckedFile() {}

    /** Reads all of {@code file}: good rows go to {@code accepted}, others to {@code refused}; gives the rows read. */
    static long read(Path file, AcceptedBars accepted, Consumer<SourceRow> refused) {
        BarArchive archive = new CsvBarSource(new SourceRoots(List.of())).open(file.toString(), CsvMapping.defaults());
        BarCheck check = new BarCheck(
                new SessionDays(Listing.named("us.equity").calendar()),
                accepted,
                refused,
                new ReadProgress(new RecordingJob(), archive.sizeBytes()));
        archive.read(accepted.symbols(), check);
        return check.read();
    }
}

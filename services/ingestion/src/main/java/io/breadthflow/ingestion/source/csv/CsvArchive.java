package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.RowSink;
import io.breadthflow.ingestion.source.SourceRow;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.market.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** One CSV file, or all CSV files of a folder in the order of their names. */
final class CsvArchive implements BarArchive {

    /** Rows between two reports of the position. */
    private static final int BATCH = 8192;

    private final Path location;
    private final List<Path> files;
    private final CsvMapping mapping;
    private final DayText days;

    CsvArchive(Path location, List<Path> files, CsvMapping mapping) {
        this.location = location;
        this.files = List.copyOf(files);
        this.mapping = mapping;
        this.days = DayText.of(mapping.dateFormat());
    }

    @Override
    public String key() {
        return nameOf(location);
    }

    @Override
    public long sizeBytes() {
        return files.stream().mapToLong(CsvArchive::size).sum();
    }

    @Override
    public String stamp() {
        StringJoiner stamp = new StringJoiner(";");
        for (Path file : files) {
            stamp.add(file + "|" + size(file) + "|" + modified(file));
        }
        return stamp.toString();
    }

    @Override
    public String checksum() {
        Map<String, String> checksums = new LinkedHashMap<>();
        for (Path file : files) {
            try (CsvInput input = CsvInput.packed(file)) {
                checksums.put(nameOf(file), input.checksum());
            }
        }
        return combined(checksums);
    }

    @Override
    public String read(Symbols symbols, RowSink sink) {
        Map<String, String> checksums = new LinkedHashMap<>();
        SourceRow row = new SourceRow();
        long before = 0;
        for (Path file : files) {
            try (CsvInput input = CsvInput.open(file)) {
                readFile(file, input, row, symbols, positions(sink, before));
                checksums.put(nameOf(file), input.checksum());
                before += input.bytesRead();
            }
        }
        return combined(checksums);
    }

    private void readFile(Path file, CsvInput input, SourceRow row, Symbols symbols, RowSink sink) {
        CsvRecords records = new CsvRecords(file.toString(), input.content());
        CsvColumns columns = CsvColumns.read(file.toString(), records, mapping);
        CsvBars bars = new CsvBars(records, columns, days, symbols);
        row.file(nameOf(file), records::raw);
        int unreported = 0;
        while (records.next()) {
            bars.fill(row);
            sink.row(row);
            if (++unreported == BATCH) {
                sink.position(input.bytesRead());
                unreported = 0;
            }
        }
        sink.position(input.bytesRead());
    }

    /** Positions in one file as positions in all of them. */
    private static RowSink positions(RowSink sink, long before) {
        return new RowSink() {
            @Override
            public void row(SourceRow row) {
                sink.row(row);
            }

            @Override
            public void position(long bytesRead) {
                sink.position(before + bytesRead);
            }
        };
    }

    /** That of the only file; for several, that of the list {@code sha256sum} would print. */
    private static String combined(Map<String, String> checksums) {
        if (checksums.size() == 1) {
            return checksums.values().iterator().next();
        }
        StringBuilder list = new StringBuilder();
        checksums.forEach((name, checksum) ->
                list.append(checksum).append("  ").append(name).append('\n'));
        return Sha256.of(list.toString());
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw CsvInput.unreadable(file, e);
        }
    }

    private static String modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException e) {
            throw CsvInput.unreadable(file, e);
        }
    }
}

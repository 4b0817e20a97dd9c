package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a location, sorted by name. */
final class CsvFiles {

    private CsvFiles() {}

    /** The file itself, or the CSV and CSV.gz files that lie directly in the folder. */
    static List<Path> at(Path location) {
        if (Files.notExists(location)) {
            throw unreadable(location + " does not exist where the service runs. Give an absolute path it can read.");
        }
        if (Files.isDirectory(location)) {
            return inFolder(location);
        }
        if (!Files.isRegularFile(location)) {
            throw unreadable(
                    location + " is neither a file nor a folder. Give a CSV or CSV.gz file, or a folder of them.");
        }
        return List.of(location);
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(CsvFiles::isCsv)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw unreadable(folder + " holds no file that ends in .csv or .csv.gz. Subfolders are not searched.");
            }
            return files;
        } catch (IOException e) {
            throw CsvInput.unreadable(folder, e);
        }
    }

    private static boolean isCsv(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
    }

    private static PlatformException unreadable(String message) {
        return new PlatformException(ErrorCode.SOURCE_UNREADABLE, message);
    }
}

package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.BarSource;
import io.breadthflow.ingestion.source.SourceRoots;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Bars in CSV or CSV.gz files on a disk of the service, below the permitted roots. */
public final class CsvBarSource implements BarSource {

    /** {@code scheme:…}; a single letter is a Windows drive. */
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+-]+:.*");

    private final SourceRoots roots;

    public CsvBarSource(SourceRoots roots) {
        this.roots = roots;
    }

    @Override
    public boolean reads(String location) {
        return !OTHER_SCHEME.matcher(location).matches();
    }

    @Override
    public void admit(String location, CsvMapping mapping) {
        if (mapping.adjustmentFactor() != null && mapping.adjustedClose() != null) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The mapping names an adjustmentFactor and an adjustedClose. One follows from the other: name one.");
        }
        DayText.of(mapping.dateFormat());
        roots.admit(location);
    }

    @Override
    public BarArchive open(String location, CsvMapping mapping) {
        admit(location, mapping);
        Path path = roots.admit(location);
        List<Path> files = CsvFiles.at(path);
        files.forEach(roots::admitFile);
        return new CsvArchive(path, files, mapping);
    }
}

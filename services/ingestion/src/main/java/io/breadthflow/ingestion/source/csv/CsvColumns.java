package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Positions of the mapped columns in one file.
 *
 * @param count fields of the header, which every row has to have
 * @param adjustmentFactor {@link #ABSENT} when the mapping names none
 * @param adjustedClose {@link #ABSENT} when the mapping names none
 */
record CsvColumns(
        int count,
        int date,
        int open,
        int high,
        int low,
        int close,
        int volume,
        int symbol,
        int adjustmentFactor,
        int adjustedClose) {

    static final int ABSENT = -1;

    /** Finds the columns in the header, which is the next record. */
    static CsvColumns read(String file, CsvRecords records, CsvMapping mapping) {
        if (!records.next()) {
            throw new PlatformException(
                    ErrorCode.SOURCE_MALFORMED,
                    file + " is empty. Its first line has to name the columns, as " + example() + ".");
        }
        List<String> header = header(records);
        Function<@Nullable String, Integer> position = name -> position(file, header, name);
        return new CsvColumns(
                header.size(),
                position.apply(mapping.date()),
                position.apply(mapping.open()),
                position.apply(mapping.high()),
                position.apply(mapping.low()),
                position.apply(mapping.close()),
                position.apply(mapping.volume()),
                position.apply(mapping.symbol()),
                position.apply(mapping.adjustmentFactor()),
                position.apply(mapping.adjustedClose()));
    }

    private static List<String> header(CsvRecords records) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < records.fields(); i++) {
            names.add(records.text(i));
        }
        return names;
    }

    private static int position(String file, List<String> header, @Nullable String name) {
        if (name == null) {
            return ABSENT;
        }
        int position = header.indexOf(name);
        if (position < 0) {
            throw malformed(file, "has no column '" + name + "'", header);
        }
        if (header.lastIndexOf(name) != position) {
            throw malformed(file, "has the column '" + name + "' twice", header);
        }
        return position;
    }

    private static PlatformException malformed(String file, String problem, List<String> header) {
        String found = String.join(",", header);
        String shown = found.length() > 300 ? found.substring(0, 300) + "…" : found;
        return new PlatformException(
                ErrorCode.SOURCE_MALFORMED,
                file + ", line 1: the header " + problem + ". Found: " + shown
                        + ". Columns are separated by commas and their names are case-sensitive; declare others in the"
                        + " request's mapping, as {\"mapping\": {\"symbol\": \"ticker\", …}}.");
    }

    private static String example() {
        CsvMapping defaults = CsvMapping.defaults();
        return String.join(
                ",",
                defaults.date(),
                defaults.open(),
                defaults.high(),
                defaults.low(),
                defaults.close(),
                defaults.volume(),
                defaults.symbol());
    }
}

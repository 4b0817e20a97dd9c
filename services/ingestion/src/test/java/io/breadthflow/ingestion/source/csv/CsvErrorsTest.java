package io.breadthflow.ingestion.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.RecordingSink;
import io.breadthflow.ingestion.source.SourceRoots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvErrorsTest {

    private static final String HEADER = "date,open,high,low,close,volume,Name\n";

    @TempDir
    Path folder;

    private final CsvBarSource source = new CsvBarSource(new SourceRoots(List.of()));

    @Test
    void namesTheMissingColumnTheHeaderAndTheWayToDeclareAnother() throws IOException {
        Path file = write("bars.csv", "date,open,high,low,close,volume,ticker\n");
        assertFails(
                file,
                ErrorCode.SOURCE_MALFORMED,
                file + ", line 1: the header has no column 'Name'",
                "Found: date,open,high,low,close,volume,ticker",
                "\"mapping\"");
    }

    @Test
    void refusesAColumnThatIsThereTwice() throws IOException {
        Path file = write("bars.csv", "date,open,high,low,close,close,volume,Name\n");
        assertFails(file, ErrorCode.SOURCE_MALFORMED, file + ", line 1", "has the column 'close' twice");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        Path file = write("bars.csv", "\n\n");
        assertFails(file, ErrorCode.SOURCE_MALFORMED, file + " is empty", "date,open,high,low,close,volume,Name");
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path utf16 = Files.writeString(folder.resolve("a.csv"), HEADER, StandardCharsets.UTF_16);
        assertFails(utf16, ErrorCode.SOURCE_MALFORMED, utf16 + ", line 1", "not text in UTF-8");
        Path latin = Files.write(folder.resolve("b.csv"), "Datum,Größe\n".getBytes(Charset.forName("ISO-8859-1")));
        assertFails(latin, ErrorCode.SOURCE_MALFORMED, latin + ", line 1", "not text in UTF-8");
    }

    @Test
    void acceptsALongHeaderThatIsCutInsideACharacter() throws IOException {
        String columns = "é".repeat(3000) + ",date,open,high,low,close,volume,Name\n";
        Path file = write("wide.csv", columns + "x,2016-01-04,1,1,1,1,1,AAA\n");
        assertThat(read(file).rows()).containsExactly("wide.csv:2 AAA 2016-01-04 1 1 1 1 1 1.0 []");
        Path shifted = write("shifted.csv", "x" + columns + "x,2016-01-04,1,1,1,1,1,AAA\n");
        assertThat(read(shifted).rows()).hasSize(1);
    }

    @Test
    void saysThatANameLiesAboutGzip() throws IOException {
        Path file = write("bars.csv.gz", HEADER);
        assertFails(file, ErrorCode.SOURCE_UNREADABLE, file + ", line 1", "the name says gzip");
    }

    @Test
    void readsGzipWhateverItsName() throws IOException {
        Path file = Files.write(folder.resolve("bars.csv"), gzip(HEADER + "2016-01-04,1,1,1,1,1,AAA\n"));
        assertThat(read(file).rows()).containsExactly("bars.csv:2 AAA 2016-01-04 1 1 1 1 1 1.0 []");
    }

    @Test
    void aGzipCutAnywhereIsAClearError() throws IOException {
        byte[] whole = gzip(HEADER + "2016-01-04,1,1,1,1,1,AAA\n".repeat(50));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, length));
            assertFails(file, ErrorCode.SOURCE_UNREADABLE, file.toString(), "line", "fetch it again");
        }
    }

    @Test
    void aGzipWithDamagedBytesGivesRowsOrAClearError() throws IOException {
        byte[] whole = gzip(HEADER + "2016-01-04,1,1,1,1,1,AAA\n".repeat(50));
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("damaged.csv.gz"), damaged);
            try {
                read(file);
            } catch (PlatformException e) {
                assertThat(e.code()).isIn(ErrorCode.SOURCE_UNREADABLE, ErrorCode.SOURCE_MALFORMED);
            }
        }
    }

    @Test
    void anyBytesGiveRowsOrAClearError() throws IOException {
        Random random = new Random(13);
        for (int round = 0; round < 1_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(random.nextBoolean() ? HEADER.getBytes(StandardCharsets.UTF_8) : new byte[0]);
            bytes.write(noise);
            Path file = Files.write(folder.resolve("noise.csv"), bytes.toByteArray());
            try {
                read(file);
            } catch (PlatformException e) {
                assertThat(e.code()).isIn(ErrorCode.SOURCE_UNREADABLE, ErrorCode.SOURCE_MALFORMED);
            }
        }
    }

    @Test
    void saysThatAFolderHoldsNoCsv() throws IOException {
        write("notes.txt", "");
        assertFails(folder, ErrorCode.SOURCE_UNREADABLE, folder + " holds no file that ends in .csv or .csv.gz");
    }

    @Test
    void readsAFolderInTheOrderOfNames() throws IOException {
        write("b.csv", HEADER + "2016-01-05,1,1,1,1,1,AAA\n");
        Files.write(folder.resolve("a.CSV.gz"), gzip(HEADER + "2016-01-04,1,1,1,1,1,AAA\n"));
        write(".hidden.csv", "junk");
        write("notes.txt", "junk");
        RecordingSink sink = read(folder);
        assertThat(sink.rows())
                .containsExactly(
                        "a.CSV.gz:2 AAA 2016-01-04 1 1 1 1 1 1.0 []", "b.csv:2 AAA 2016-01-05 1 1 1 1 1 1.0 []");
        assertThat(sink.positions()).isSorted();
    }

    @Test
    void givesTheChecksumThatSha256sumPrints() throws IOException {
        Path file = write("bars.csv", "abc");
        assertThat(open(file).checksum()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesTwoColumnsForOneFactor() {
        CsvMapping both = new CsvMapping("d", "o", "h", "l", "c", "v", "s", "factor", "adjusted", "yyyy-MM-dd");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> source.admit("bars.csv", both))
                .withMessageContaining("name one")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void takesTheFactorFromAnAdjustedClose() throws IOException {
        Path file = write("bars.csv", """
                d,o,h,l,c,v,s,adjusted
                2016-01-04,100,100,100,100,1,AAA,25
                2016-01-05,100,100,100,100,1,AAA,0
                2016-01-06,100,100,100,100,1,AAA,
                2016-01-07,100,100,100,100,1,AAA,1e2
                """);
        CsvMapping mapping = new CsvMapping("d", "o", "h", "l", "c", "v", "s", null, "adjusted", "yyyy-MM-dd");
        RecordingSink sink = new RecordingSink();
        source.open(file.toString(), mapping).read(sink.symbols(), sink);
        assertThat(sink.rows())
                .containsExactly(
                        "bars.csv:2 AAA 2016-01-04 100 100 100 100 1 0.25 []",
                        "bars.csv:3 AAA 2016-01-05 100 100 100 100 1 0.01 [NON_POSITIVE_PRICE]",
                        "bars.csv:4 AAA 2016-01-06 100 100 100 100 1 0.01 [NULL_VALUE]",
                        "bars.csv:5 AAA 2016-01-07 100 100 100 100 1 0.01 [MALFORMED_NUMBER]");
    }

    private void assertFails(Path file, ErrorCode code, String... parts) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private RecordingSink read(Path file) {
        RecordingSink sink = new RecordingSink();
        open(file).read(sink.symbols(), sink);
        return sink;
    }

    private BarArchive open(Path file) {
        return source.open(file.toString(), CsvMapping.defaults());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package io.breadthflow.ingestion.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void splitsLinesAtCommas() {
        assertThat(parse("a,b,c\n1,2,3\n")).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"));
    }

    @Test
    void takesEveryLineEnd() {
        assertThat(parse("a\r\nb\rc\nd")).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
    }

    @Test
    void keepsEmptyFieldsAndSkipsEmptyLines() {
        assertThat(parse("\n\r\na,,\n\n,\n\n")).containsExactly(List.of("a", "", ""), List.of("", ""));
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(parse("\uFEFFa,b\n")).containsExactly(List.of("a", "b"));
    }

    @Test
    void undoesQuotes() {
        assertThat(parse("\"a,1\",\"say \"\"hi\"\"\",\"two\nlines\",\"\"\n"))
                .containsExactly(List.of("a,1", "say \"hi\"", "two\nlines", ""));
    }

    @Test
    void dropsBlanksAroundUnquotedFields() {
        assertThat(parse(" a , b c\t,\" d \"\n")).containsExactly(List.of("a", "b c", " d "));
    }

    @Test
    void countsLinesAlsoInsideQuotesAndForEmptyOnes() {
        CsvRecords records = records("a\n\n\"b\r\nb\"\r\nc\n");
        List<Long> lines = new ArrayList<>();
        while (records.next()) {
            lines.add(records.line());
        }
        assertThat(lines).containsExactly(1L, 3L, 5L);
    }

    @Test
    void tellsOfTextBehindAClosingQuote() {
        CsvRecords records = records("\"a\"b,c\n\"a\" ,c\n");
        assertThat(records.next()).isTrue();
        assertThat(records.quotesMalformed()).isTrue();
        assertThat(records.fields()).isEqualTo(2);
        assertThat(records.next()).isTrue();
        assertThat(records.quotesMalformed()).isFalse();
    }

    @Test
    void keepsTheRecordAsItWasRead() {
        CsvRecords records = records("x\n a ,\"b\"\r\n");
        records.next();
        records.next();
        assertThat(records.raw()).isEqualTo(" a ,\"b\"");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> parse("a\nb\n\"c,d\ne\n"))
                .withMessageContaining("bars.csv, line 3")
                .withMessageContaining("quote")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_MALFORMED));
    }

    @Test
    void refusesARecordWithoutAnEnd() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> parse("a\n" + "x".repeat(2_000_000)))
                .withMessageContaining("bars.csv, line 2")
                .withMessageContaining("1048576 bytes");
    }

    @Test
    void namesTheLastLineBeforeABreak() {
        InputStream broken = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (at++ > 0) {
                    throw new IOException("cable pulled");
                }
                bytes[offset] = 'a';
                bytes[offset + 1] = '\n';
                bytes[offset + 2] = 'b';
                return 3;
            }
        };
        CsvRecords records = new CsvRecords("bars.csv", broken);
        assertThat(records.next()).isTrue();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(records::next)
                .withMessageContaining("bars.csv breaks off after line 1: cable pulled")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE));
    }

    @Test
    void readsBackWhatWasWrittenInEveryDialectAndPieceSize() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = randomRows(random);
            String text = write(rows, random);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(parse(new Pieces(bytes, random)))
                    .as("seed " + seed + ": " + text)
                    .isEqualTo(rows);
        }
    }

    @Test
    void givesRecordsOrAClearErrorForAnyBytes() {
        byte[] alphabet = {'"', ',', '\n', '\r', 'a', '1', '.', ' ', 0, (byte) 0xC3, (byte) 0xFF, (byte) 0xEF};
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                parse(new Pieces(bytes, random));
            } catch (PlatformException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_MALFORMED);
            }
        }
    }

    private static List<List<String>> randomRows(Random random) {
        String alphabet = "ab1.-,\"\n\ré€";
        List<List<String>> rows = new ArrayList<>();
        int columns = 1 + random.nextInt(20);
        for (int row = random.nextInt(40); row >= 0; row--) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder field = new StringBuilder();
                for (int i = random.nextInt(12); i > 0; i--) {
                    field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                fields.add(field.toString());
            }
            rows.add(fields);
        }
        return rows;
    }

    private static String write(List<List<String>> rows, Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        for (List<String> row : rows) {
            text.append(String.join(
                            ",", row.stream().map(field -> quote(field, random)).toList()))
                    .append(lineEnd);
        }
        return random.nextBoolean() ? text.toString() : text.substring(0, text.length() - lineEnd.length());
    }

    private static String quote(String field, Random random) {
        boolean needed = field.isEmpty() || field.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return needed || random.nextInt(4) == 0 ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }

    private static List<List<String>> parse(String text) {
        return parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<List<String>> parse(InputStream in) {
        CsvRecords records = new CsvRecords("bars.csv", in);
        List<List<String>> rows = new ArrayList<>();
        while (records.next()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < records.fields(); i++) {
                fields.add(records.text(i));
            }
            rows.add(fields);
        }
        return rows;
    }

    private static CsvRecords records(String text) {
        return new CsvRecords("bars.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A stream that gives a few bytes at a time. */
    private static final class Pieces extends ByteArrayInputStream {
        private final Random random;

        Pieces(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(5)));
        }
    }
}

package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Records of a CSV stream (RFC 4180), as ranges of bytes in a buffer that slides over it. Lines end with LF, CRLF or CR;
 * empty lines are skipped; a byte-order mark is skipped; a quoted field may hold commas, line ends and doubled quotes.
 * Blanks around an unquoted field are no part of it. Ranges are valid until the next call of {@link #next}.
 */
final class CsvRecords {

    /** A record is never this long: a quote that is not closed would make it so. */
    private static final int LONGEST_RECORD = 1 << 20;

    private static final int END = -1;

    private final String file;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int limit;
    private int record;
    private int end;
    private int next;
    private long line;
    private long nextLine = 1;
    private int fields;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private boolean quotesMalformed;
    private boolean started;

    /**
     * @param file what error messages call the stream
     */
    CsvRecords(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Moves to the next record; false at the end. Throws {@code SOURCE_UNREADABLE} when the stream breaks. */
    boolean next() {
        if (!started) {
            started = true;
            skipByteOrderMark();
        }
        record = next;
        skipEmptyLines();
        line = nextLine;
        if (at(0) == END) {
            return false;
        }
        fields = 0;
        quotesMalformed = false;
        int at = field(0);
        while (at(at) == ',') {
            at = field(at + 1);
        }
        int lineEnd = lineEndLength(at);
        end = record + at;
        next = end + lineEnd;
        return true;
    }

    /** Line the record starts in. */
    long line() {
        return line;
    }

    /** Number of fields of the record. */
    int fields() {
        return fields;
    }

    /** True when text follows a closing quote somewhere in the record. */
    boolean quotesMalformed() {
        return quotesMalformed;
    }

    /** The bytes {@link #from} and {@link #to} point into. */
    byte[] bytes() {
        return buffer;
    }

    /** First byte of a field. */
    int from(int field) {
        return record + from[field];
    }

    /** First byte after a field. */
    int to(int field) {
        return record + to[field];
    }

    /** A field as text, with doubled quotes undone. */
    String text(int field) {
        String text = new String(buffer, from(field), to(field) - from(field), StandardCharsets.UTF_8);
        return from[field] > 0 && buffer[from(field) - 1] == '"' ? text.replace("\"\"", "\"") : text;
    }

    /** The whole record as it was read, without its line end. */
    String raw() {
        return new String(buffer, record, end - record, StandardCharsets.UTF_8);
    }

    private void skipByteOrderMark() {
        if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
            next = 3;
        }
    }

    private void skipEmptyLines() {
        int length = lineEndLength(0);
        while (length > 0) {
            record += length;
            length = lineEndLength(0);
        }
    }

    /** Length of the line end at {@code at}, 0 when there is none; counts the line. */
    private int lineEndLength(int at) {
        int first = at(at);
        if (first != '\n' && first != '\r') {
            return 0;
        }
        nextLine++;
        return first == '\r' && at(at + 1) == '\n' ? 2 : 1;
    }

    /** Reads the field that starts at {@code at} and answers where it ends: a comma, a line end or the end. */
    private int field(int at) {
        return at(at) == '"' ? quoted(at + 1) : unquoted(at);
    }

    private int unquoted(int start) {
        int at = start;
        do {
            byte[] bytes = buffer;
            int last = limit;
            for (int i = record + at; i < last; i++) {
                byte b = bytes[i];
                if (b <= ',' && (b == ',' || b == '\n' || b == '\r')) {
                    add(start, i - record);
                    return i - record;
                }
            }
            at = limit - record;
        } while (fill());
        add(start, at);
        return at;
    }

    private int quoted(int start) {
        int at = start;
        while (true) {
            int b = at(at);
            if (b == END) {
                throw malformed(
                        "a quote that opens here is never closed. Close it, or double the quotes inside a field");
            }
            if (b == '"') {
                if (at(at + 1) != '"') {
                    return closed(start, at);
                }
                at++;
            }
            countLineIn(at);
            at++;
        }
    }

    private void countLineIn(int at) {
        if (at(at) == '\n' || (at(at) == '\r' && at(at + 1) != '\n')) {
            nextLine++;
        }
    }

    /** Ends a quoted field whose closing quote is at {@code quote}; what follows up to the comma does not belong there. */
    private int closed(int start, int quote) {
        int at = quote + 1;
        while (at(at) != END && at(at) != ',' && at(at) != '\n' && at(at) != '\r') {
            quotesMalformed |= at(at) != ' ';
            at++;
        }
        addRange(start, quote);
        return at;
    }

    private void add(int start, int stop) {
        int first = start;
        int last = stop;
        while (first < last && isBlank(buffer[record + first])) {
            first++;
        }
        while (first < last && isBlank(buffer[record + last - 1])) {
            last--;
        }
        addRange(first, last);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private void addRange(int first, int last) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
        }
        from[fields] = first;
        to[fields++] = last;
    }

    /** The byte {@code at} bytes into the record, {@link #END} behind the last one. */
    private int at(int at) {
        while (record + at >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return buffer[record + at] & 0xFF;
    }

    /** Reads more bytes behind those of the record; false at the end of the stream. */
    private boolean fill() {
        if (record > 0) {
            System.arraycopy(buffer, record, buffer, 0, limit - record);
            limit -= record;
            next -= record;
            record = 0;
        }
        if (limit == buffer.length) {
            grow();
        }
        int read = read();
        limit += Math.max(read, 0);
        return read > 0;
    }

    private void grow() {
        if (buffer.length >= LONGEST_RECORD) {
            throw malformed("the row is longer than " + LONGEST_RECORD
                    + " bytes. Is a quote not closed, or is this not a CSV file?");
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }

    private int read() {
        try {
            return in.read(buffer, limit, buffer.length - limit);
        } catch (IOException e) {
            throw new PlatformException(
                    ErrorCode.SOURCE_UNREADABLE,
                    file + " breaks off after line " + (nextLine - 1) + ": " + e.getMessage()
                            + ". The file is incomplete or damaged: fetch it again and compare its size or checksum.",
                    e);
        }
    }

    private PlatformException malformed(String problem) {
        return new PlatformException(ErrorCode.SOURCE_MALFORMED, file + ", line " + line + ": " + problem + ".");
    }
}

package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.digest.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of one file on their way from disk: counted and digested as they lie there, then unpacked when they are gzip.
 */
final class CsvInput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Bytes that are looked at to tell what a file is; a longer header is looked at in part. */
    private static final int HEAD = 4096;

    private final Path file;
    private final MessageDigest digest;
    private final CountedStream raw;
    private final InputStream content;

    private CsvInput(Path file, MessageDigest digest, CountedStream raw, InputStream content) {
        this.file = file;
        this.digest = digest;
        this.raw = raw;
        this.content = content;
    }

    /** The file unpacked. */
    static CsvInput open(Path file) {
        return open(file, CsvInput::unpacked);
    }

    /** The file as it lies there. */
    static CsvInput packed(Path file) {
        return open(file, (path, raw) -> raw);
    }

    private static CsvInput open(Path file, Unpacking unpacking) {
        MessageDigest digest = Sha256.digest();
        try {
            CountedStream raw = new CountedStream(new DigestInputStream(Files.newInputStream(file), digest));
            try {
                return new CsvInput(file, digest, raw, unpacking.apply(file, raw));
            } catch (IOException | RuntimeException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Decompression of a file's bytes. */
    @FunctionalInterface
    private interface Unpacking {
        InputStream apply(Path file, InputStream raw) throws IOException;
    }

    /** Unpacked content. */
    InputStream content() {
        return content;
    }

    /** Bytes of the file read so far, packed as they are. */
    long bytesRead() {
        return raw.count();
    }

    /** SHA-256 of the file, hexadecimal; reads what has not been read. */
    String checksum() {
        try {
            raw.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return Sha256.hexadecimal(digest.digest());
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static PlatformException unreadable(Path file, IOException cause) {
        return new PlatformException(
                ErrorCode.SOURCE_UNREADABLE,
                file + " cannot be read: " + cause.getClass().getSimpleName() + " " + cause.getMessage()
                        + ". Check that it is there and that the service may read it.",
                cause);
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(BUFFER);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        boolean gzip = head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        if (gzip) {
            return unzipped(file, buffered);
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw new PlatformException(
                    ErrorCode.SOURCE_UNREADABLE,
                    file + ", line 1: the name says gzip, the content is none. The file is damaged: fetch it again;"
                            + " if it is plain CSV, drop .gz from its name.");
        }
        refuseBinary(file, head);
        return buffered;
    }

    private static InputStream unzipped(Path file, InputStream packed) throws IOException {
        try {
            BufferedInputStream plain = new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER);
            plain.mark(BUFFER);
            byte[] head = plain.readNBytes(HEAD);
            plain.reset();
            refuseBinary(file, head);
            return plain;
        } catch (IOException e) {
            throw new PlatformException(
                    ErrorCode.SOURCE_UNREADABLE,
                    file + " breaks off at line 1: " + e.getMessage()
                            + ". The gzip is incomplete or damaged: fetch it again and compare its size or checksum.",
                    e);
        }
    }

    /** The header has to be text in UTF-8; single bad bytes further down are the concern of their rows. */
    private static void refuseBinary(Path file, byte[] head) {
        int header = 0;
        while (header < head.length && head[header] != '\n' && head[header] != '\r') {
            header++;
        }
        if (!isText(Arrays.copyOf(head, header), header == HEAD)) {
            throw new PlatformException(
                    ErrorCode.SOURCE_MALFORMED,
                    file
                            + ", line 1: this is not text in UTF-8. Save it as CSV in UTF-8; archives other than gzip have to"
                            + " be unpacked first.");
        }
    }

    private static boolean isText(byte[] line, boolean cutOff) {
        for (byte b : line) {
            if (b == 0) {
                return false;
            }
        }
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line), CharBuffer.allocate(line.length), !cutOff)
                .isError();
    }
}

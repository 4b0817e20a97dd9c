package io.breadthflow.market.simulation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes a text under a name of its own and moves it into place when it is complete. */
final class WholeFile {

    private WholeFile() {}

    static void plain(Path file, Content content) throws IOException {
        write(file, content, out -> out);
    }

    /** Compressed; the JDK leaves name and time out of the header, so equal texts give equal bytes. */
    static void gzip(Path file, Content content) throws IOException {
        write(file, content, GZIPOutputStream::new);
    }

    private static void write(Path file, Content content, Coding coding) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                    coding.over(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)),
                    StandardCharsets.US_ASCII))) {
                content.writeTo(writer);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a text. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private interface Coding {
        OutputStream over(OutputStream out) throws IOException;
    }
}

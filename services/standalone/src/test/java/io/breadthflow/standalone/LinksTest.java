package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

    private static final String DOCS = "docs/";
    private static final Links REPOSITORY =
            new Links(Path.of("../..").toAbsolutePath().normalize());

    @TempDir
    private Path folder;

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(REPOSITORY.dangling()).isEmpty();
    }

    @Test
    void everyDocumentThatIsNamedExists() {
        assertThat(REPOSITORY.missing()).isEmpty();
    }

    @Test
    void seesLinksThatDangle() throws IOException {
        Files.writeString(folder.resolve("a.md"), """
                # One `b.c` thing
                [x](b.md) [y](#one-bc-thing) [z](#two) [w](https://example.org/x.md) [v](a.md#one-bc-thing)
                """);

        assertThat(new Links(folder).dangling()).containsExactly("a.md -> b.md", "a.md -> #two");
    }

    @Test
    void seesADocumentThatIsNamedAndMissing() throws IOException {
        Files.writeString(folder.resolve("a.py"), "# see " + DOCS + "planted.md and " + DOCS + "planted/b.md");
        Files.createDirectory(folder.resolve(DOCS));
        Files.createFile(folder.resolve(DOCS).resolve("planted.md"));

        assertThat(new Links(folder).missing()).containsExactly("a.py -> " + DOCS + "planted/b.md");
    }
}

package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that are about source files and not about classes. */
class SourceTreeTest {

    private static final SourceTree PRODUCT =
            new SourceTree(Path.of("..").toAbsolutePath().normalize());
    private static final int MOST_FILES = 30;

    @TempDir
    private Path folder;

    @Test
    void noPackageHasMoreThanThirtyFiles() {
        assertThat(PRODUCT.packagesOver(MOST_FILES)).isEmpty();
    }

    @Test
    void javadocSaysWhatAThingIs() {
        assertThat(PRODUCT.modules().stream().flatMap(module -> PRODUCT.riddles(module).stream()))
                .isEmpty();
    }

    @Test
    void seesAPackageThatIsTooLarge() throws IOException {
        write("One", "/** A thing. */");
        write("Two", "/** A thing. */");

        assertThat(new SourceTree(folder).packagesOver(1)).isEqualTo(Map.of("io.planted", 2L));
    }

    @Test
    void seesJavadocThatAsks() throws IOException {
        write("Bad", "/** How it is done. */");
        write("Worse", "/**\n * What it is,\n * at length.\n */");
        write("Good", "/** The thing; how it is done shows below. */");

        assertThat(new SourceTree(folder).riddles("planted"))
                .satisfiesExactly(
                        bad -> assertThat(bad).startsWith("Bad.java: "),
                        worse -> assertThat(worse).startsWith("Worse.java: "));
    }

    private void write(String type, String comment) throws IOException {
        Path room = Files.createDirectories(folder.resolve("planted/src/main/java/io/planted"));
        Files.writeString(
                room.resolve(type + ".java"), "package io.planted;\n\n" + comment + "\nclass " + type + " {}\n");
    }
}

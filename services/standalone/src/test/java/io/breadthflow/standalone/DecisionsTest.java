package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

    @TempDir
    private Path folder;

    @Test
    void numbersAreContinuousAndListed() throws IOException {
        assertThat(new Decisions(Path.of("../../docs/adr")).faults()).isEmpty();
    }

    @Test
    void seesANumberThatIsMissing() throws IOException {
        write("0001-one.md", "# 1. One");
        write("0003-three.md", "# 3. Three");
        write("README.md", "- [1. One](0001-one.md)\n- [3. Three](0003-three.md)");

        assertThat(new Decisions(folder).faults()).containsExactly("0003-three.md follows number 1");
    }

    @Test
    void seesADecisionThatIsNotListed() throws IOException {
        write("0001-one.md", "# 1. One");
        write("0002-two.md", "# 2. Two");
        write("README.md", "- [1. One](0001-one.md)");

        assertThat(new Decisions(folder).faults()).singleElement().asString().startsWith("README.md lists");
    }

    @Test
    void seesAHeadingWithAnotherNumber() throws IOException {
        write("0001-one.md", "# 2. One");

        assertThat(new Decisions(folder).faults()).containsExactly("0001-one.md is headed # 2. One");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text + "\n");
    }
}

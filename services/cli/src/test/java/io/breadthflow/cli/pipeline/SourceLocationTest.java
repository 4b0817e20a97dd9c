package io.breadthflow.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceLocationTest {

    @Test
    void pathsAreMadeAbsolute() {
        Path here = Path.of("").toAbsolutePath();
        assertThat(SourceLocation.absolute("bars.csv.gz"))
                .isEqualTo(here.resolve("bars.csv.gz").toString());
        assertThat(SourceLocation.absolute("./odd/../a:b.csv"))
                .isEqualTo(here.resolve("a:b.csv").toString());
    }

    @Test
    void locationsOfOtherVendorsStayAsTheyAre() {
        assertThat(SourceLocation.absolute("vendor:us/2024")).isEqualTo("vendor:us/2024");
    }
}

package io.breadthflow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsNumbersToTheRightAndTextToTheLeft() {
        TextTable table =
                new TextTable("NAME", "ROWS").row("a", "1,000").row("longer", 7).row("none", null);
        assertThat(table.lines()).containsExactly("NAME     ROWS", "a       1,000", "longer      7", "none");
    }
}

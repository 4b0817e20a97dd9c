package io.breadthflow.training.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeVersionTest {
    @Test
    void namesTheProjectVersionAndTheContentOfTheClasses() {
        assertThat(CodeVersion.ofRunningCode().value()).matches("\\d+\\.\\d+\\.\\d+[^+]*\\+[0-9a-f]{16}");
    }

    @Test
    void isTheSameForTheSameClasses() {
        assertThat(CodeVersion.ofRunningCode()).isEqualTo(CodeVersion.ofRunningCode());
    }
}

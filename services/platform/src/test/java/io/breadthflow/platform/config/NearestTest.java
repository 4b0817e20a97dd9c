package io.breadthflow.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void countsInsertionsDeletionsAndReplacements() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("same", "same")).isZero();
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(Nearest.to("breadthflow.lke.root", List.of("breadthflow.jobs.retry.base", "breadthflow.lake.root")))
                .contains("breadthflow.lake.root");
        assertThat(Nearest.to("breadthflow.something.else", List.of("breadthflow.lake.root")))
                .isEmpty();
    }
}

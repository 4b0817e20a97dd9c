package io.breadthflow.platform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageGraphTest {

    private final StageGraph diamond =
            graph(stage("a"), stage("b", "a"), stage("c", "a"), stage("d", "b", "c"), stage("alone"));

    @Test
    void startsWithTheStagesThatFollowNothing() {
        assertThat(diamond.ready(Set.of(), Set.of())).extracting(Stage::name).containsExactly("a", "alone");
    }

    @Test
    void aStageIsReadyOnceAllItFollowsHaveSucceeded() {
        assertThat(diamond.ready(Set.of("a", "alone"), Set.of("a")))
                .extracting(Stage::name)
                .containsExactly("b", "c");
        assertThat(diamond.ready(Set.of("a", "b", "c", "alone"), Set.of("a", "b")))
                .isEmpty();
        assertThat(diamond.ready(Set.of("a", "b", "c", "alone"), Set.of("a", "b", "c")))
                .extracting(Stage::name)
                .containsExactly("d");
    }

    @Test
    void knowsEverythingAStageFollows() {
        assertThat(diamond.before(stage("d", "b", "c"))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(diamond.before(stage("d", "b", "c"), "a").name()).isEqualTo("a");
    }

    @Test
    void refusesTwoStagesOfOneName() {
        assertRefused("called 'a'", stage("a"), stage("a"));
    }

    @Test
    void refusesAStageThatFollowsAnUnknownOne() {
        assertRefused("follows 'x', which does not exist. Stages are a, b", stage("a"), stage("b", "x"));
    }

    @Test
    void refusesCircles() {
        assertRefused("'a' follows itself", stage("a", "a"));
        assertRefused("follows itself", stage("a", "c"), stage("b", "a"), stage("c", "b"));
    }

    @Test
    void refusesToUseAStageThatIsNotFollowed() {
        assertThatThrownBy(() -> diamond.before(stage("b", "a"), "c"))
                .hasMessageContaining("uses the result of 'c' and does not follow it");
        assertThatThrownBy(() -> diamond.before(stage("b", "a"), "x")).hasMessageContaining("'x'");
    }

    private static void assertRefused(String message, Stage... stages) {
        assertThatThrownBy(() -> graph(stages))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining(message);
    }

    private static StageGraph graph(Stage... stages) {
        return StageGraph.of(new PipelineDocument("p", List.of(stages)));
    }

    private static Stage stage(String name, String... after) {
        return new Stage(name, JobType.INGEST_BARS, Map.of(), List.of(after));
    }
}

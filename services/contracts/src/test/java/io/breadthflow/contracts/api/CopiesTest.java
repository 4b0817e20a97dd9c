package io.breadthflow.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.instance.DiagnosisView;
import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.table.TableView;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.api.training.ModelView;
import io.breadthflow.contracts.api.training.ProvenanceView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.PipelineState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that was built stays as it is, whatever its maker does to the collections later. */
class CopiesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    static Stream<Collection<?>> collectionsOfBodies() {
        List<String> given = new ArrayList<>(List.of("a"));
        ProvenanceView.FeaturesView features = new ProvenanceView.FeaturesView("features", 1, "set", "hash", given);
        ProvenanceView provenance = new ProvenanceView(
                new ProvenanceView.DataView(
                        "us.equity",
                        1250,
                        new ProvenanceView.SourceView("ohlcv", 2),
                        features,
                        new ProvenanceView.LabelsView("label", "labels", 5),
                        null),
                "split",
                new ProvenanceView.TrainingView("boosted", 42, 2, Engine.LOCAL, null, "sha"),
                new ProvenanceView.CodeView("1", "3"));
        RunView run = new RunView(
                "run",
                "label",
                "model",
                1,
                10,
                5,
                false,
                0,
                Map.of(),
                new ArrayList<>(),
                new ArrayList<>(),
                null,
                new ArrayList<>(),
                new ArrayList<>(),
                provenance,
                false,
                NOW);
        return Stream.of(
                features.outputs(),
                run.scores(),
                run.folds(),
                run.warnings(),
                new ModelView("m", 1, "run", "label", "set", "hash", given, "sha", given, NOW).features(),
                new PredictResponse("m", 1, "champion", "set", "hash", false, new ArrayList<>()).predictions(),
                new PipelineView(
                                "p",
                                "ingestion",
                                PipelineState.RUNNING,
                                false,
                                new PipelineDocument("p", new ArrayList<>()),
                                new ArrayList<>(),
                                null,
                                NOW,
                                null)
                        .jobs(),
                new DiagnosisView(new ArrayList<>()).checks(),
                new ValidationResult("t", 1, Engine.LOCAL, 0, 0, 1, new ArrayList<>()).expectations(),
                new TableView("t", "ingestion", 1, 1, 0, 0, 0, new ArrayList<>(), given, NOW).partitionBy(),
                new Problem("t", "title", 400, "detail", null, "CODE", new ArrayList<>()).errors());
    }

    @ParameterizedTest
    @MethodSource("collectionsOfBodies")
    void cannotBeChangedAfterwards(Collection<?> collection) {
        assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(collection).hasSizeLessThan(2);
    }
}

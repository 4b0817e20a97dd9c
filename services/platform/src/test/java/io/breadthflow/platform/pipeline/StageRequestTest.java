package io.breadthflow.platform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StageRequestTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StageRequest request = request("""
            {"table": {"from": "features.table"}, "listing": "us.equity", "nested": {"deep": {"from": "train:a.view.id"}},
             "list": [1, {"from": "ingest.version"}], "from": "here", "nothing": null}
            """);

    @Test
    void findsReferencesAtAnyDepthByTheirPath() {
        assertThat(request.references())
                .containsOnlyKeys("table", "nested.deep", "list[1]")
                .containsEntry("nested.deep", new Reference("train:a", List.of("view", "id")));
    }

    @Test
    void replacesReferencesAndNothingElse() {
        JsonNode replaced = request.with((path, reference) -> JSON.valueToTree(path + "=" + reference));
        assertThat(replaced).isEqualTo(JSON.readTree("""
                        {"table": "table=features.table", "listing": "us.equity",
                         "nested": {"deep": "nested.deep=train:a.view.id"}, "list": [1, "list[1]=ingest.version"],
                         "from": "here", "nothing": null}
                        """));
        assertThat(request.withoutReferences().get("table").isNull()).isTrue();
        assertThat(request.json().get("table").isObject()).isTrue();
    }

    @Test
    void takesTheValueAsItStandsInTheResult() {
        JsonNode result = JSON.readTree("{\"version\": 7, \"view\": {\"id\": \"x\", \"none\": null}}");
        assertThat(new Reference("s", List.of("version")).in(result).orElseThrow())
                .isEqualTo(JSON.readTree("7"));
        assertThat(new Reference("s", List.of("view", "id")).in(result).orElseThrow())
                .isEqualTo(JSON.readTree("\"x\""));
        assertThat(new Reference("s", List.of("view", "none"))
                        .in(result)
                        .orElseThrow()
                        .isNull())
                .isTrue();
        assertThat(new Reference("s", List.of("view", "other")).in(result)).isEmpty();
        assertThat(new Reference("s", List.of("version", "deeper")).in(result)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"from\": 3}", "{\"from\": \"stage\"}", "{\"from\": \"stage.\"}", "{\"from\": \".field\"}"})
    void refusesWhatLooksLikeAReferenceAndIsNone(String value) {
        StageRequest broken = request("{\"field\": " + value + "}");
        assertThatThrownBy(broken::references).hasMessageContaining("is not a reference: write");
    }

    private static StageRequest request(String json) {
        return new StageRequest(JSON.readTree(json));
    }
}

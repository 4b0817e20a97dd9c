package io.breadthflow.training.mlflow;

import io.breadthflow.training.registration.Provenance;
import io.breadthflow.training.registration.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The Delta tables a run read, each at its version, as inputs that MLflow's {@code DeltaDatasetSource} understands. */
final class DatasetInputs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String lake;

    /**
     * @param lake URI of the lake's root, ends in a slash
     */
    DatasetInputs(String lake) {
        this.lake = lake;
    }

    List<Map<String, Object>> of(Run run) {
        Provenance.Data data = run.provenance().data();
        return List.of(
                input("training", data.features().table(), data.features().version(), features(run)),
                input("labels", data.labels().table(), data.labels().version(), Map.of()),
                input("source", data.source().table(), data.source().version(), Map.of()));
    }

    private static Map<String, String> features(Run run) {
        return Map.of(
                "schema",
                text(Map.of(
                        "mlflow_colspec",
                        ModelSignature.inputs(run.provenance().data().features().outputs()))),
                "profile",
                text(Map.of("num_rows", run.model().trainRows())));
    }

    private Map<String, Object> input(String context, String table, long version, Map<String, String> details) {
        Map<String, Object> dataset = new TreeMap<>(details);
        dataset.put("name", table);
        dataset.put("digest", "v" + version);
        dataset.put("source_type", "delta_table");
        dataset.put("source", text(Map.of("path", lake + "tables/" + table, "delta_table_version", version)));
        return Map.of("dataset", dataset, "tags", List.of(Map.of("key", "mlflow.data.context", "value", context)));
    }

    private static String text(Map<String, ?> document) {
        return JSON.writeValueAsString(new TreeMap<>(document));
    }
}

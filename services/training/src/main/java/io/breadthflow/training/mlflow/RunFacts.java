package io.breadthflow.training.mlflow;

import io.breadthflow.contracts.api.training.Provenance;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.training.run.RunStore.RecordedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.RunTag;

/** What is known about a run, as MLflow's parameters and tags. */
final class RunFacts {

    /** The tag by which our runs and versions are found. */
    static final String RUN_ID = "breadthflow.run_id";

    private static final int LONGEST_VALUE = 5000;

    private RunFacts() {}

    /** What was chosen: the parameters of model and split one by one, label, features and seed. */
    static List<Param> parameters(RunView run) {
        Provenance from = run.provenance();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("label", from.labelSpec());
        parameters.put("listing", from.listing());
        parameters.put("feature_set", from.featureSet());
        parameters.put("features", String.valueOf(from.features().size()));
        parameters.put("minimum_sessions", String.valueOf(from.minimumSessions()));
        parameters.put("seed", String.valueOf(from.seed()));
        parameters.put("threads", String.valueOf(from.threads()));
        spell(parameters, "model", from.modelSpec());
        spell(parameters, "split", from.splitSpec());
        List<Param> result = new ArrayList<>();
        parameters.forEach((key, value) ->
                result.add(Param.newBuilder().setKey(key).setValue(cut(value)).build()));
        return result;
    }

    /** {@code xgboost:v1;rounds=100} becomes {@code model = xgboost:v1} and {@code model.rounds = 100}. */
    private static void spell(Map<String, String> parameters, String name, String spec) {
        for (String part : spec.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                parameters.merge(name, part, (before, more) -> before + ";" + more);
            } else {
                parameters.put(name + "." + part.substring(0, equals), part.substring(equals + 1));
            }
        }
    }

    /** What the run came from, and what to know before trusting it. */
    static List<RunTag> tags(RecordedRun recorded) {
        RunView run = recorded.view();
        Provenance from = run.provenance();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(RUN_ID, run.runId());
        tags.put("breadthflow.model", run.model());
        tags.put("breadthflow.model_version", String.valueOf(run.modelVersion()));
        tags.put("breadthflow.model_sha256", from.modelSha256());
        tags.put("breadthflow.fingerprint", recorded.fingerprint());
        tags.put("breadthflow.feature_set_hash", from.featureSetHash());
        tags.put("breadthflow.table." + from.featureTable(), String.valueOf(from.featureVersion()));
        tags.put("breadthflow.table." + from.sourceTable(), String.valueOf(from.sourceVersion()));
        tags.put("breadthflow.table." + from.labelTable(), String.valueOf(from.labelVersion()));
        tags.put("breadthflow.code_version", from.codeVersion());
        tags.put("breadthflow.library_version", from.libraryVersion());
        tags.put("mlflow.source.name", "breadthflow training");
        tags.put("mlflow.source.type", "JOB");
        tags.put("mlflow.user", "breadthflow");
        if (!run.warnings().isEmpty()) {
            tags.put("mlflow.note.content", "**Warnings**\n\n- " + String.join("\n- ", run.warnings()));
        }
        List<RunTag> result = new ArrayList<>();
        tags.forEach((key, value) ->
                result.add(RunTag.newBuilder().setKey(key).setValue(cut(value)).build()));
        return result;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }
}

package io.breadthflow.training.mlflow;

import io.breadthflow.training.registration.Provenance;
import io.breadthflow.training.registration.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.RunTag;

/** Facts of a run as MLflow's parameters and tags. */
final class RunFacts {

    /** The tag by which our runs and versions are found. */
    static final String RUN_ID = "breadthflow.run_id";

    private static final int LONGEST_VALUE = 5000;

    private RunFacts() {}

    /** Choices of a run: the parameters of model and split one by one, label, features and seed. */
    static List<Param> parameters(Run run) {
        Provenance.Data data = run.provenance().data();
        Provenance.Model model = run.provenance().model();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("label", data.labels().spec());
        parameters.put("listing", data.listing());
        parameters.put("feature_set", data.features().set());
        parameters.put("features", String.valueOf(data.features().outputs().size()));
        parameters.put("minimum_sessions", String.valueOf(data.minimumSessions()));
        parameters.put("seed", String.valueOf(model.seed()));
        parameters.put("threads", String.valueOf(model.threads()));
        spell(parameters, "model", model.spec());
        spell(parameters, "split", run.provenance().split());
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

    /** Origin of a run, and warnings to read before trusting it. */
    static List<RunTag> tags(Run run) {
        Provenance from = run.provenance();
        Provenance.Data data = from.data();
        List<String> warnings = run.evaluation().warnings();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(RUN_ID, run.id());
        tags.put("breadthflow.model", run.model().name());
        tags.put("breadthflow.model_version", String.valueOf(run.model().version()));
        tags.put("breadthflow.model_sha256", from.model().sha256());
        tags.put("breadthflow.fingerprint", run.fingerprint());
        tags.put("breadthflow.feature_set_hash", data.features().hash());
        tags.put(
                "breadthflow.table." + data.features().table(),
                String.valueOf(data.features().version()));
        tags.put(
                "breadthflow.table." + data.source().table(),
                String.valueOf(data.source().version()));
        tags.put(
                "breadthflow.table." + data.labels().table(),
                String.valueOf(data.labels().version()));
        tags.put("breadthflow.code_version", from.code().version());
        tags.put("breadthflow.library_version", from.code().library());
        tags.put("mlflow.source.name", "breadthflow training");
        tags.put("mlflow.source.type", "JOB");
        tags.put("mlflow.user", "breadthflow");
        if (!warnings.isEmpty()) {
            tags.put("mlflow.note.content", "**Warnings**\n\n- " + String.join("\n- ", warnings));
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

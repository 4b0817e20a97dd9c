package io.breadthflow.training.mlflow;

import io.breadthflow.training.mirror.MirrorException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlflow.api.proto.Service.RunInfo;
import org.mlflow.api.proto.Service.RunStatus;

/**
 * A run as MLflow has it.
 *
 * @param id its id there
 * @param artifactUri where its files are
 * @param ended whether everything of it has been written
 */
record MlflowRun(String id, String artifactUri, boolean ended) {

    private static final Pattern PROXIED = Pattern.compile("mlflow-artifacts:(?://[^/]*)?/(.+)");
    private static final String MODEL = "model";

    static MlflowRun of(RunInfo run) {
        return new MlflowRun(run.getRunId(), run.getArtifactUri(), run.getStatus() == RunStatus.FINISHED);
    }

    /** The folder of its model, as the source of a version. */
    String modelUri() {
        return artifactUri + "/" + MODEL;
    }

    /** The same folder, relative to the server's root of artifacts. */
    String artifactPath() {
        Matcher matcher = PROXIED.matcher(modelUri());
        if (!matcher.matches()) {
            throw new MirrorException(
                    MirrorException.Kind.REFUSED,
                    "MLflow keeps the files of this experiment at " + artifactUri
                            + ", where only its own clients can put"
                            + " them. Start it with --artifacts-destination, and name another experiment: this one"
                            + " stays where it is.",
                    null);
        }
        return matcher.group(1);
    }
}

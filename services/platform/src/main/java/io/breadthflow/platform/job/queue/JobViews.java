package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.job.ProgressView;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as the API shows them. */
final class JobViews {

    private static final ProgressView NOT_STARTED = new ProgressView(null, 0, null, 0, null, null, null);

    private final StepStore steps;
    private final JobJson json;

    JobViews(StepStore steps, JobJson json) {
        this.steps = steps;
        this.json = json;
    }

    JobView view(JobRow row) {
        JobRow.Documents documents = row.documents();
        StageRef stage = row.stage();
        return new JobView(
                row.id().toString(),
                row.type().service().path(),
                row.type().name(),
                row.state(),
                stage == null ? null : stage.pipeline().toString(),
                stage == null ? null : stage.name(),
                row.claims().attempts(),
                row.claims().epoch(),
                row.cancelRequested(),
                progress(documents.progress()),
                steps.list(row.id()),
                Objects.requireNonNullElse(json.object(documents.request()), Map.of()),
                json.object(documents.result()),
                error(documents.error()),
                row.times().created(),
                row.times().started(),
                row.times().finished());
    }

    private ProgressView progress(@Nullable String progress) {
        return progress == null ? NOT_STARTED : json.read(progress, ProgressView.class);
    }

    private @Nullable Problem error(@Nullable String error) {
        return error == null ? null : json.read(error, Problem.class);
    }
}

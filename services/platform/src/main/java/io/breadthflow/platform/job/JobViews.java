package io.breadthflow.platform.job;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.job.ProgressView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.job.JobState;
import java.util.List;
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
        return new JobView(
                row.id().toString(),
                row.type().service().path(),
                row.type().name(),
                row.state(),
                row.pipeline().toString(),
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

    PipelineView pipeline(List<JobRow> rows) {
        List<JobView> jobs = rows.stream().map(this::view).toList();
        return new PipelineView(rows.get(0).pipeline().toString(), state(rows), jobs);
    }

    private ProgressView progress(@Nullable String progress) {
        return progress == null ? NOT_STARTED : json.read(progress, ProgressView.class);
    }

    private @Nullable Problem error(@Nullable String error) {
        return error == null ? null : json.read(error, Problem.class);
    }

    /** FAILED or CANCELLED as soon as one job is; SUCCEEDED once all are, since a completion posts what follows. */
    private static JobState state(List<JobRow> jobs) {
        List<JobState> states = jobs.stream().map(JobRow::state).distinct().toList();
        if (states.size() == 1) {
            return states.get(0);
        }
        if (states.contains(JobState.FAILED)) {
            return JobState.FAILED;
        }
        return states.contains(JobState.CANCELLED) ? JobState.CANCELLED : JobState.RUNNING;
    }
}

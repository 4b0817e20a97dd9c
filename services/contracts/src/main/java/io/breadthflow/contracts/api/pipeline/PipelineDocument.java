package io.breadthflow.contracts.api.pipeline;

import io.breadthflow.contracts.job.JobType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The definition of a pipeline: stages, their requests, and what follows what.
 *
 * @param name of the pipeline, as {@code equities-daily}
 * @param stages in the order in which they are shown
 */
public record PipelineDocument(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String name,
        @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull Stage> stages) {

    public PipelineDocument {
        stages = stages == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(stages));
    }

    /**
     * One job of a pipeline, posted once every stage it follows has succeeded. Anywhere in its request a value may be
     * {@code {"from": "stage.field"}}: the field of the result of a stage that it follows.
     *
     * @param name unique in the pipeline, as {@code train:next_day_direction}
     * @param type what the job does
     * @param request request of that type
     * @param after stages it follows; none for a stage that starts with the pipeline
     */
    public record Stage(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9_-]*(:[A-Za-z0-9_-]+)?") @Size(max = 100)
            String name,

            @NotNull JobType type,
            @NotNull Map<String, Object> request,
            List<@NotBlank String> after) {

        public Stage {
            request = request == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(request));
            after = after == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(after));
        }
    }
}

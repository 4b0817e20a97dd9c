package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.Lineage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Record of a commit in the log: its id, its lineage and what it wrote, as operation parameters and metrics of
 * the commit's {@code commitInfo}, where every engine can read them.
 */
record CommitRecord(CommitId id, Lineage lineage, Mode mode, long rows, long files) {

    /** Effect of a commit on the rows that are there. */
    enum Mode {
        APPEND("Append", "WRITE"),
        OVERWRITE("Overwrite", "OVERWRITE");

        private final String parameter;
        private final String operation;

        Mode(String parameter, String operation) {
            this.parameter = parameter;
            this.operation = operation;
        }
    }

    private static final String MODE = "mode";
    private static final String PREFIX = "breadthflow.";
    private static final String WHAT = PREFIX + "what";
    private static final String ORDINAL = PREFIX + "ordinal";
    private static final String JOB = PREFIX + "job";
    private static final String EPOCH = PREFIX + "epoch";
    private static final String TAG = PREFIX + "tag.";
    private static final String ROWS = "numOutputRows";
    private static final String FILES = "numFiles";

    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(MODE, mode.parameter);
        parameters.put(WHAT, id.what());
        parameters.put(ORDINAL, Long.toString(id.ordinal()));
        parameters.put(JOB, lineage.jobId());
        parameters.put(EPOCH, Long.toString(lineage.epoch()));
        lineage.tags().forEach((key, value) -> parameters.put(TAG + key, value));
        return parameters;
    }

    Map<String, String> metrics() {
        return Map.of(ROWS, Long.toString(rows), FILES, Long.toString(files));
    }

    /** An entry of the history from what the log has, whoever wrote it. */
    static CommitInfo read(
            long version, Instant time, String operation, Map<String, String> parameters, Map<String, String> metrics) {
        Map<String, String> tags = new HashMap<>();
        parameters.forEach((key, value) -> {
            if (key.startsWith(TAG)) {
                tags.put(key.substring(TAG.length()), value);
            }
        });
        boolean overwrites = Mode.OVERWRITE.parameter.equals(parameters.get(MODE));
        return new CommitInfo(
                version,
                time,
                overwrites ? Mode.OVERWRITE.operation : operation,
                id(parameters),
                Optional.ofNullable(parameters.get(JOB)),
                tags,
                number(metrics, ROWS),
                number(metrics, FILES));
    }

    /** An entry of which the log only says that it is there. */
    static CommitInfo unknown(long version) {
        return read(version, Instant.EPOCH, "UNKNOWN", Map.of(), Map.of());
    }

    private static Optional<CommitId> id(Map<String, String> parameters) {
        String what = parameters.get(WHAT);
        return what == null ? Optional.empty() : Optional.of(new CommitId(what, number(parameters, ORDINAL)));
    }

    private static long number(Map<String, String> values, String key) {
        String value = values.getOrDefault(key, "0");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}

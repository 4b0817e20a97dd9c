package io.breadthflow.features.materialize;

import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.Lineage;
import java.util.HashMap;
import java.util.Map;

/**
 * Tags of a feature commit, by which an attempt that finds it made reports it as its own.
 *
 * @param engine name of the one that computed
 * @param mode how much was computed
 * @param after rows lie after this event time, UTC microseconds; {@link Long#MIN_VALUE} for all
 */
record CommitTags(String engine, Mode mode, long after) {

    private static final String LISTING = "listing";
    private static final String BARS = "bars";
    private static final String ENGINE = "engine";
    private static final String MODE = "mode";
    private static final String AFTER = "after";

    /** The lineage of {@code request} with these facts added. */
    Lineage on(FeatureRequest request) {
        Lineage lineage = request.lineage();
        Map<String, String> tags = new HashMap<>(lineage.tags());
        tags.put(LISTING, request.listing());
        tags.put(BARS, request.set().bars().toString());
        tags.put(ENGINE, engine);
        tags.put(MODE, mode.name());
        tags.put(AFTER, String.valueOf(after));
        return new Lineage(lineage.jobId(), lineage.epoch(), tags);
    }

    static CommitTags of(CommitInfo commit) {
        return new CommitTags(
                commit.tags().getOrDefault(ENGINE, "local"),
                Mode.valueOf(commit.tags().getOrDefault(MODE, Mode.FULL.name())),
                Long.parseLong(commit.tags().getOrDefault(AFTER, String.valueOf(Long.MIN_VALUE))));
    }
}

package io.breadthflow.features.materialize;

import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.Table;
import java.util.List;

/**
 * Changes of a listing's bars between two versions of {@code ohlcv}.
 *
 * @param commits commits that touched the listing
 * @param firstChanged earliest event time they added or changed, UTC microseconds; {@link Long#MIN_VALUE} when a commit
 *     does not say so
 */
record SourceChanges(int commits, long firstChanged) {

    private static final String LISTING = "listing";
    private static final String FIRST_CHANGED = "firstChanged";

    /** Changes of {@code listing} after version {@code after} up to version {@code upTo}. */
    static SourceChanges of(Table source, String listing, long after, long upTo) {
        int newest = Math.toIntExact(source.latest().version() - after);
        List<CommitInfo> between = source.history(newest).stream()
                .filter(commit -> commit.version() > after && commit.version() <= upTo)
                .toList();
        if (between.size() < upTo - after) {
            return new SourceChanges(1, Long.MIN_VALUE);
        }
        List<CommitInfo> touching =
                between.stream().filter(commit -> touches(commit, listing)).toList();
        long first =
                touching.stream().mapToLong(SourceChanges::firstChangedBy).min().orElse(Long.MAX_VALUE);
        return new SourceChanges(touching.size(), first);
    }

    /** A commit that names no listing may have touched any. */
    private static boolean touches(CommitInfo commit, String listing) {
        return listing.equals(commit.tags().getOrDefault(LISTING, listing));
    }

    private static long firstChangedBy(CommitInfo commit) {
        String tag = commit.tags().getOrDefault(FIRST_CHANGED, "");
        return tag.isEmpty() ? Long.MIN_VALUE : Long.parseLong(tag);
    }
}

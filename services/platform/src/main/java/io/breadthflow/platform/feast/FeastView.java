package io.breadthflow.platform.feast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A feature set as Feast knows it: a feature view keyed by the instrument, with our own times and version beside the
 * values. Nothing is told from Feast's timestamps or statuses: it says {@code PRESENT} of what it does not have.
 *
 * @param name of the feature view
 * @param outputs elements of a vector, in order
 */
public record FeastView(String name, List<String> outputs) {

    /** The entity and its join key: the full key of an instrument. */
    public static final String ENTITY = "instrument";

    /** Event time of the vector, microseconds since 1970. */
    public static final String EVENT_TIME = "event_time";

    /** When the vector could first have been known, microseconds since 1970. */
    public static final String AVAILABLE_AT = "available_at";

    /** Version of the feature table that holds the vector; {@link #WITHDRAWN} where there is none any more. */
    public static final String TABLE_VERSION = "table_version";

    /** The timestamp by which Feast orders writes; see {@link PublicationOrder}. */
    public static final String TIMESTAMP = "published";

    /** Feast cannot delete a row, so one that is withdrawn is overwritten with this version. */
    static final long WITHDRAWN = -1;

    public FeastView {
        outputs = List.copyOf(outputs);
    }

    /** The view of the set {@code name} with identity {@code hash}: another definition is another view. */
    public static FeastView of(String name, String hash, List<String> outputs) {
        return new FeastView(name.replace('-', '_') + "_" + hash, outputs);
    }

    /** Name of its push source. */
    public String pushSource() {
        return name + "_push";
    }

    /** Every feature of the view, as {@code equities_daily_0a1b2c3d:return_1}. */
    public List<String> references() {
        return features().stream().map(feature -> name + ":" + feature).toList();
    }

    /** Names of the features without that of the view: the outputs, then ours. */
    public List<String> features() {
        List<String> features = new ArrayList<>(outputs);
        features.addAll(List.of(EVENT_TIME, AVAILABLE_AT, TABLE_VERSION));
        return features;
    }

    /** Features that {@code names} lacks, in order. */
    List<String> missingFrom(List<String> names) {
        Set<String> there = new HashSet<>(names);
        return features().stream().filter(feature -> !there.contains(feature)).toList();
    }
}

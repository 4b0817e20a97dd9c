package io.breadthflow.training.dataset;

import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import org.jspecify.annotations.Nullable;

/** Fixes the versions a run is made from, once, before anything is read. */
public final class Pinning {
    /** The label that a simulator's probabilities are about. */
    private static final String SIMULATED_LABEL = "next_day_direction";

    private final Lake lake;
    private final FeatureSetStore featureSets;
    private final int minimumBars;

    public Pinning(Lake lake, FeatureSetStore featureSets, int minimumBars) {
        this.lake = lake;
        this.featureSets = featureSets;
        this.minimumBars = minimumBars;
    }

    /** Accepted bars an instrument must have to take part. */
    public int minimumBars() {
        return minimumBars;
    }

    /** Pins of the request: the version it names, or the latest; and the bars these features were made from. */
    public DatasetPins pin(TrainRequest request) {
        requireCalendar(request.listing());
        FeatureSetRow set = featureSets
                .findByTable(request.featureTable())
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "No feature set has the table " + request.featureTable()
                                + ". Materialise a feature set first, or name the table of one."));
        Snapshot features = features(request);
        long sourceVersion = sourceVersion(features, set, request);
        FeaturePin pin =
                new FeaturePin(set.table(), features.version(), set.name(), set.hash(), set.outputs(), set.warmUp());
        return new DatasetPins(
                request.label(),
                request.listing(),
                pin,
                sourceVersion,
                oracleVersion(request, sourceVersion),
                minimumBars);
    }

    /** Rows of the feature table, of all listings. */
    public long rows(FeaturePin features) {
        return PinnedTable.open(lake, features.table(), features.version())
                .size()
                .rows();
    }

    private static void requireCalendar(String listing) {
        try {
            Calendars.of(listing);
        } catch (IllegalArgumentException e) {
            throw new PlatformException(ErrorCode.INVALID_REQUEST, "Nothing can be labelled: " + e.getMessage(), e);
        }
    }

    private Snapshot features(TrainRequest request) {
        Long version = request.featureVersion();
        if (version != null) {
            return PinnedTable.open(lake, request.featureTable(), version);
        }
        return lake.find(request.featureTable())
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NO_DATA,
                        "Table " + request.featureTable()
                                + " has not been written yet. Materialise its features first."))
                .latest();
    }

    private static long sourceVersion(Snapshot features, FeatureSetRow set, TrainRequest request) {
        return features.lastOrdinal("features:" + set.hash() + ":" + request.listing())
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NO_DATA,
                        "Version " + features.version() + " of " + set.table() + " has no features of "
                                + request.listing() + ". Materialise them first."));
    }

    /** The probabilities that were there when the bars were committed: a simulation writes them before its bars. */
    private @Nullable Long oracleVersion(TrainRequest request, long sourceVersion) {
        String table = Tables.SIMULATION_ORACLE.name();
        if (!request.label().equals(SIMULATED_LABEL) || lake.find(table).isEmpty()) {
            return null;
        }
        Snapshot bars = PinnedTable.open(lake, Tables.OHLCV.name(), sourceVersion);
        try {
            Snapshot oracle = lake.find(table).orElseThrow().asOf(bars.timestamp());
            return oracle.partitions().contains(Partition.of("market", request.listing())) ? oracle.version() : null;
        } catch (PlatformException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }
}

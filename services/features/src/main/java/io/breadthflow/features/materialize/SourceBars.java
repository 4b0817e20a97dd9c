package io.breadthflow.features.materialize;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.Lake;

/** The bars that a request asks to fold. */
final class SourceBars {

    private SourceBars() {}

    /** Those of the set's spec and the request's listing and version that closed after {@code after}. */
    static BarTable of(Lake lake, FeatureRequest request, long after) {
        return new BarTable(
                        lake.open(Tables.OHLCV).at(request.sourceVersion()),
                        request.listing(),
                        request.set().bars())
                .after(after);
    }

    /** Throws {@code NO_DATA} when the listing has no bars at all. */
    static void require(BarTable bars, FeatureRequest request) {
        if (bars.years().isEmpty()) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "There are no bars " + request.set().bars() + " of " + request.listing() + " in version "
                            + bars.version()
                            + " of ohlcv, so there is nothing to compute. Ingest bars of this listing first.");
        }
    }
}

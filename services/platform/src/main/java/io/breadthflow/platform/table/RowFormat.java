package io.breadthflow.platform.table;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import org.jspecify.annotations.Nullable;

/** Format of written rows. */
enum RowFormat {
    CSV,
    JSON;

    static RowFormat of(@Nullable String text) {
        if (text == null || text.equals("csv")) {
            return CSV;
        }
        if (text.equals("json")) {
            return JSON;
        }
        throw new PlatformException(ErrorCode.INVALID_REQUEST, "format is '" + text + "'; give csv or json.");
    }
}

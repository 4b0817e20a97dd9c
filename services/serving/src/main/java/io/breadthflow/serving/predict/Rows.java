package io.breadthflow.serving.predict;

import java.util.List;

/**
 * The answers of one request in the making.
 *
 * @param rows in the order asked
 * @param degraded true when a store is away and the cache stands in for it
 */
record Rows(List<Row> rows, boolean degraded) {}

package io.breadthflow.platform.feast;

import java.time.Duration;
import java.time.Instant;

/**
 * The timestamps we give rows in Feast. Its store keeps a row when its timestamp is later than that of the row which is
 * there, and otherwise drops it and still answers 200. The order that has to hold is that of the versions of the feature
 * table: a correction has the event time of what it corrects, and a listing that was loaded anew may end earlier than
 * before. So a version is a point in time: two whole seconds each, which a store that keeps only seconds tells apart as
 * well, the second of them for withdrawals. The first is not 1970-01-01, which stands for "not found".
 */
final class PublicationOrder {

    private static final Duration VERSION = Duration.ofSeconds(2);

    private PublicationOrder() {}

    /** Timestamp of the vectors of {@code tableVersion}. */
    static Instant ofVectors(long tableVersion) {
        return Instant.EPOCH.plus(VERSION.multipliedBy(tableVersion + 1));
    }

    /** Timestamp of what {@code tableVersion} withdraws: after its vectors, before those of the next. */
    static Instant ofWithdrawals(long tableVersion) {
        return ofVectors(tableVersion).plusSeconds(1);
    }
}

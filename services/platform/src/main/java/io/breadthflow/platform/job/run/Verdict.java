package io.breadthflow.platform.job.run;

import java.time.Instant;

/**
 * Decision on a call once it has been made.
 *
 * @param kind what
 * @param at when the next call is due, for {@link Kind#AGAIN}
 */
record Verdict(Kind kind, Instant at) {

    /** Kinds of decisions. */
    enum Kind {
        /** The job has ended: the call is removed. */
        DONE,
        /** The job waits: the call is made again. */
        AGAIN,
        /** The call belongs to another worker by now and is left alone. */
        LOST
    }

    static Verdict done() {
        return new Verdict(Kind.DONE, Instant.EPOCH);
    }

    static Verdict again(Instant at) {
        return new Verdict(Kind.AGAIN, at);
    }

    static Verdict lost() {
        return new Verdict(Kind.LOST, Instant.EPOCH);
    }
}

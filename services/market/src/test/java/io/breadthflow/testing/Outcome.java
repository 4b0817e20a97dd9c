package io.breadthflow.testing;

/** Tests of one class that passed, failed and were skipped, and the reason for the first skipped one. */
final class Outcome {

    private long passed;
    private long failed;
    private long skipped;
    private String reason = "";

    synchronized void pass() {
        passed++;
    }

    synchronized void fail() {
        failed++;
    }

    synchronized void skip(long tests, String why) {
        skipped += tests;
        reason = reason.isEmpty() ? why.lines().findFirst().orElse("").replace('\t', ' ') : reason;
    }

    /** The counts and the reason, separated by tabs. */
    synchronized String line() {
        return passed + "\t" + failed + "\t" + skipped + "\t" + reason;
    }
}

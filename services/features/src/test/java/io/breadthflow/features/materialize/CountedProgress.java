package io.breadthflow.features.materialize;

import io.breadthflow.platform.job.run.StoppableProgress;

/** Counts rows and forgets the rest. */
final class CountedProgress implements StoppableProgress {

    long total;
    long done;

    @Override
    public void total(long rows) {
        total = rows;
    }

    @Override
    public void remaining(long rows) {
        total(done + rows);
    }

    @Override
    public void add(long rows) {
        done += rows;
    }

    @Override
    public void message(String text) {}

    @Override
    public void checkpoint() {}
}

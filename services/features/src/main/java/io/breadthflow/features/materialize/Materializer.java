package io.breadthflow.features.materialize;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.state.FoldState;
import io.breadthflow.features.state.StateKey;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Table;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import org.jspecify.annotations.Nullable;

/** Brings a feature table to a version of its source, computing no more than it has to. */
public final class Materializer {

    private final Lake lake;
    private final StateStore states;
    private final Planner planner;
    private final EngineChoice choice;
    private final SparkDrivers drivers;

    public Materializer(Lake lake, StateStore states, EngineChoice choice, SparkDrivers drivers) {
        this.lake = lake;
        this.states = states;
        this.planner = new Planner(lake, states);
        this.choice = choice;
        this.drivers = drivers;
    }

    /** The source as it is now; the job records it and never looks again. */
    long latestSource() {
        return lake.open(Tables.OHLCV).latest().version();
    }

    /**
     * Computes and commits what is missing; {@code target.resumeFrom()} is decided here, and where it is computed when
     * {@code asked} is null.
     */
    Materialized run(FeatureRequest target, @Nullable Engine asked, StoppableProgress progress)
            throws InterruptedException {
        Plan plan = planner.plan(target.set(), target.listing(), target.sourceVersion());
        if (plan.mode() != Mode.ALREADY_DONE) {
            FeatureRequest request = target.resuming(plan.resumeFrom());
            engine(request, asked).run(request, progress);
            return report(target, target.commitId());
        }
        return report(target, doneBy(target, plan.doneFrom().orElseThrow()));
    }

    /** Drops state that no feature version names any more. */
    void dropOlderState(FeatureRequest target, long sourceVersion) {
        states.keepOnly(new StateKey(target.set().hash(), target.listing(), sourceVersion), target.lineage());
    }

    /** The engine that was {@code asked} for; null leaves it to the number of bars to compute. */
    FeatureEngine engine(FeatureRequest request, @Nullable Engine asked) {
        return switch (choice.of(asked, () -> bars(request))) {
            case LOCAL -> new LocalEngine(lake, states);
            case SPARK -> new SparkEngine(lake, states, drivers);
        };
    }

    /** Bars to compute: all of them, or those after the state that is resumed. */
    private long bars(FeatureRequest request) {
        long after = request.resumableState(states).map(FoldState::watermark).orElse(Long.MIN_VALUE);
        return SourceBars.of(lake, request, after).count();
    }

    private Materialized report(FeatureRequest target, CommitId id) {
        FeatureCommits commits = new FeatureCommits(table(target.set()), target.listing());
        CommitInfo commit = commits.get(id);
        return commits.report(commit, id.ordinal(), target.lineage().jobId());
    }

    /** The commit whose rows are those of the target: made from its source version, or from one with the same bars. */
    private CommitId doneBy(FeatureRequest target, long done) {
        long asked = target.sourceVersion();
        boolean sameBars = asked >= done
                || SourceChanges.of(lake.open(Tables.OHLCV), target.listing(), asked, done)
                                .commits()
                        == 0;
        return sameBars ? new CommitId(target.commitId().what(), done) : target.commitId();
    }

    private Table table(FeatureSet set) {
        return lake.open(FeatureSets.tableOf(set));
    }
}

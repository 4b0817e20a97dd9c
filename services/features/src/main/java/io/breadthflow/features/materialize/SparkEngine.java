package io.breadthflow.features.materialize;

import io.breadthflow.contracts.driver.FeatureFiles;
import io.breadthflow.contracts.driver.FeatureJob;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.state.FoldState;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.spark.SparkJob;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes in Spark. The executors write the files of both tables; the commits are made here, under the same names and
 * with the same lineage as on the local engine, so that a driver that dies or is no longer wanted has changed nothing.
 */
public final class SparkEngine implements FeatureEngine {

    /** Main class in the Spark home; another process, so a name and not a reference. */
    private static final String MAIN = "io.breadthflow.spark.features.FeaturesMain";

    private final Lake lake;
    private final StateStore states;
    private final SparkDrivers drivers;

    public SparkEngine(Lake lake, StateStore states, SparkDrivers drivers) {
        this.lake = lake;
        this.states = states;
        this.drivers = drivers;
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public EngineReport run(FeatureRequest request, StoppableProgress progress) throws InterruptedException {
        Optional<FoldState> resumed = request.resumableState(states);
        return resumed.isPresent()
                ? run(request, resumed.get().watermark(), progress)
                : run(request.fromTheBeginning(), Long.MIN_VALUE, progress);
    }

    private EngineReport run(FeatureRequest request, long after, StoppableProgress progress)
            throws InterruptedException {
        SourceBars.require(SourceBars.of(lake, request, after), request);
        Table features = lake.open(FeatureSets.tableOf(request.set()));
        Mode mode = request.mode();
        try (TableCommit state = states.begin(request.stateKey(), request.lineage());
                TableCommit commit =
                        features.begin(request.commitId(), new CommitTags(name(), mode, after).on(request))) {
            if (mode == Mode.FULL) {
                commit.replace(Partition.of("market", request.listing()));
            }
            FeatureFiles files = drivers.run(job(request, after), progress);
            files.state().forEach(state::adopt);
            files.features().forEach(commit::adopt);
            progress.checkpoint();
            state.commit();
            CommitResult result = commit.commit();
            return new EngineReport(mode, result.version(), commit.rows());
        }
    }

    private static SparkJob<FeatureFiles> job(FeatureRequest request, long after) {
        @Nullable
        Long resumed = request.resumeFrom().isPresent() ? request.resumeFrom().getAsLong() : null;
        FeatureJob job = new FeatureJob(
                request.set().name(),
                request.set().hash(),
                request.listing(),
                request.sourceVersion(),
                resumed,
                after == Long.MIN_VALUE ? null : after);
        return new SparkJob<>(request.commitId().toString(), MAIN, job, FeatureFiles.class);
    }
}

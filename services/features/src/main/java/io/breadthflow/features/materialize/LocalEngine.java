package io.breadthflow.features.materialize;

import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.state.FoldState;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.bar.BarPanel;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.platform.job.StoppableProgress;
import java.util.Optional;

/** Computes in this process, one year of one listing in memory at a time. */
public final class LocalEngine implements FeatureEngine {

    private final Lake lake;
    private final StateStore states;

    public LocalEngine(Lake lake, StateStore states) {
        this.lake = lake;
        this.states = states;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public EngineReport run(FeatureRequest request, StoppableProgress progress) {
        Optional<FoldState> resumed = request.resumableState(states);
        return resumed.isPresent()
                ? run(request, resumed.get(), progress)
                : run(request.fromTheBeginning(), FoldState.start(request.set()), progress);
    }

    private EngineReport run(FeatureRequest request, FoldState state, StoppableProgress progress) {
        BarTable source = SourceBars.of(lake, request, state.watermark());
        SourceBars.require(source, request);
        Table features = lake.open(FeatureSets.tableOf(request.set()));
        Mode mode = request.mode();
        try (TableCommit commit =
                features.begin(request.commitId(), new CommitTags(name(), mode, source.after()).on(request))) {
            if (mode == Mode.FULL) {
                commit.replace(Partition.of("market", request.listing()));
            }
            fold(request, state, source, commit, progress);
            states.save(request.stateKey(), state, request.lineage());
            CommitResult result = commit.commit();
            return new EngineReport(mode, result.version(), commit.rows());
        }
    }

    private static void fold(
            FeatureRequest request, FoldState state, BarTable source, TableCommit commit, StoppableProgress progress) {
        BatchFolder folder = new BatchFolder(request.set(), state);
        progress.total(source.count());
        for (int year : source.years()) {
            BarPanel batch = source.panel(year);
            if (batch.rows() > 0) {
                progress.message(year + ", " + batch.instruments() + " instruments");
                commit.add(folder.fold(batch).toColumns(request.listing()));
                progress.add(batch.rows());
            }
        }
    }
}

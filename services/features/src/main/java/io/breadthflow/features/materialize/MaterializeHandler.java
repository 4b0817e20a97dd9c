package io.breadthflow.features.materialize;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.features.FeatureResult;
import io.breadthflow.contracts.api.features.MaterializeRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.online.Published;
import io.breadthflow.features.online.Publisher;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.job.run.StoppableProgress;
import io.breadthflow.platform.metric.Metrics;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes a feature table and publishes its latest vectors. The steps are: pin the source version, compute and commit,
 * publish, drop the state that is no longer named. Each can be repeated: commits answer as already done, publishing
 * reads the committed rows back.
 */
public final class MaterializeHandler implements JobHandler<MaterializeRequest, FeatureResult> {

    /** Version of the source that a job has pinned. */
    private record Pinned(long sourceVersion) {}

    /** Source version whose state was kept. */
    private record Kept(long sourceVersion) {}

    private final FeatureSets sets;
    private final FeatureSetStore registry;
    private final Materializer materializer;
    private final Publisher publisher;
    private final Metrics metrics;

    public MaterializeHandler(
            FeatureSets sets,
            FeatureSetStore registry,
            Materializer materializer,
            Publisher publisher,
            Metrics metrics) {
        this.sets = sets;
        this.registry = registry;
        this.materializer = materializer;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @Override
    public JobType type() {
        return JobType.MATERIALIZE_FEATURES;
    }

    @Override
    public Class<MaterializeRequest> requestType() {
        return MaterializeRequest.class;
    }

    @Override
    public Class<FeatureResult> resultType() {
        return FeatureResult.class;
    }

    @Override
    public void admit(MaterializeRequest request) {
        sets.get(request.featureSet());
    }

    @Override
    public Set<String> writes(MaterializeRequest request) {
        FeatureSet set = sets.get(request.featureSet());
        return Set.of(FeatureSets.tableOf(set).name(), Tables.FEATURE_STATE.name());
    }

    @Override
    public JobOutcome<FeatureResult> run(MaterializeRequest request, JobContext context) throws Exception {
        FeatureSet set = sets.get(request.featureSet());
        registry.register(FeatureSets.rowOf(set));
        FeatureRequest target = new FeatureRequest(
                set, request.listing(), pin(request, context), OptionalLong.empty(), context.lineage(Map.of()));
        Materialized table = materialize(target, request.engine(), context);
        Published published = publish(target, table, context);
        dropOlderState(target, table, context);
        return JobOutcome.of(result(target, table, published), datasets(target, table));
    }

    private long pin(MaterializeRequest request, JobContext context) throws Exception {
        Long asked = request.sourceVersion();
        return context.step("pin", String.valueOf(asked), Pinned.class, () -> {
                    return new Pinned(asked == null ? materializer.latestSource() : asked);
                })
                .sourceVersion();
    }

    private Materialized materialize(FeatureRequest target, @Nullable Engine engine, JobContext context)
            throws Exception {
        return context.step("compute", target.commitId().toString(), Materialized.class, () -> {
            Materialized done = materializer.run(target, engine, StoppableProgress.of(context));
            metrics.counter(PlatformMetric.FEATURE_ROWS, done.engine()).increment((double) done.rows());
            return done;
        });
    }

    private Published publish(FeatureRequest target, Materialized table, JobContext context) throws Exception {
        String fingerprint = target.commitId().what() + "@" + table.version();
        return context.step("publish", fingerprint, Published.class, () -> {
            Published published = publisher.publish(target.set(), target.listing(), table.version());
            metrics.counter(PlatformMetric.FEATURES_PUBLISHED).increment((double) published.vectors());
            return published;
        });
    }

    private void dropOlderState(FeatureRequest target, Materialized table, JobContext context) throws Exception {
        String fingerprint = target.commitId().what() + "@" + table.sourceVersion();
        context.step("tidy", fingerprint, Kept.class, () -> {
            materializer.dropOlderState(target, table.sourceVersion());
            return new Kept(table.sourceVersion());
        });
    }

    private static FeatureResult result(FeatureRequest target, Materialized table, Published published) {
        return new FeatureResult(
                target.set().name(),
                target.set().hash(),
                FeatureSets.tableOf(target.set()).name(),
                table.version(),
                Tables.OHLCV.name(),
                table.sourceVersion(),
                table.rows(),
                published.vectors(),
                table.mode().name());
    }

    private static List<DatasetVersion> datasets(FeatureRequest target, Materialized table) {
        if (table.mode() == Mode.ALREADY_DONE) {
            return List.of();
        }
        Map<String, Object> facts = Map.of(
                "listing", target.listing(),
                "mode", table.mode().name(),
                "sourceVersion", table.sourceVersion());
        String name = FeatureSets.tableOf(target.set()).name();
        return List.of(new DatasetVersion(name, table.version(), table.rows(), table.from(), table.to(), facts));
    }
}

package io.breadthflow.features.feast;

import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.feast.FeastRows;
import io.breadthflow.platform.feast.FeastView;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The feature repository that {@code feast apply} reads: one file for the store, one for the entity and one for each
 * feature set. The file of an older definition of a set may stay beside the new one as long as a model needs it.
 */
public final class FeastRepository {

    private static final String STORE = """
            # Generated from the feature catalogue; see docs/operations/feast.md. Change the generator, not this file.
            project: breadthflow
            provider: local
            registry:
              registry_type: file
              path: ${FEAST_REGISTRY}
              cache_ttl_seconds: 10
            online_store:
              type: redis
              connection_string: ${FEAST_REDIS}
            offline_store:
              type: dask
            entity_key_serialization_version: 3
            auth:
              type: no_auth
            """;

    private static final String ENTITIES = """
            # Generated from the feature catalogue; see docs/operations/feast.md. Change the generator, not this file.
            from feast import Entity
            from feast.value_type import ValueType

            instrument = Entity(
                name="%1$s",
                join_keys=["%1$s"],
                value_type=ValueType.STRING,
                description="Full key of an instrument, venue.market.symbol",
            )
            """.formatted(FeastView.ENTITY);

    private static final String SET = """
            # Generated from the feature catalogue; see docs/operations/feast.md. Change the generator, not this file.
            from datetime import timedelta

            from feast import FeatureService, FeatureView, Field, FileSource, PushSource
            from feast.types import Float64, Int64

            from entities import instrument

            # Nothing is ever read from the file: Feast wants a batch source behind every push source.
            batch = FileSource(
                name="%1$s_batch",
                path="%1$s.parquet",
                timestamp_field="%2$s",
            )
            push = PushSource(name="%3$s", batch_source=batch)

            # Rows do not expire here: whether a vector is stale is decided by who reads it, from its event time.
            view = FeatureView(
                name="%1$s",
                description="Latest vectors of the feature set %4$s, definition %5$s",
                entities=[instrument],
                ttl=timedelta(0),
                online=True,
                source=push,
                schema=[
            %6$s    ],
            )
            service = FeatureService(name="%1$s_vector", features=[view])
            """;

    private FeastRepository() {}

    /** Contents of the files by their names. */
    public static SortedMap<String, String> files(List<FeatureSet> sets) {
        SortedMap<String, String> files = new TreeMap<>(Map.of("feature_store.yaml", STORE, "entities.py", ENTITIES));
        for (FeatureSet set : sets) {
            FeastView view = FeastConfiguration.view(set);
            files.put(view.name() + ".py", python(set, view));
        }
        return files;
    }

    private static String python(FeatureSet set, FeastView view) {
        String fields = view.features().stream()
                .map(feature -> "        Field(name=\"" + feature + "\", dtype="
                        + (FeastRows.isWhole(feature) ? "Int64" : "Float64") + "),\n")
                .collect(Collectors.joining());
        return SET.formatted(view.name(), FeastView.TIMESTAMP, view.pushSource(), set.name(), set.hash(), fields);
    }
}

package io.breadthflow.serving.predict;

import io.breadthflow.contracts.api.serving.PredictRequest.Entity;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.serving.online.Freshness;
import io.breadthflow.serving.online.PublishedVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Published vectors of the entities of one request. */
final class EntityRows {

    private static final int NAMED = 5;

    private final PublishedVectors published;
    private final NullPolicy nullPolicy;

    EntityRows(PublishedVectors published, NullPolicy nullPolicy) {
        this.published = published;
        this.nullPolicy = nullPolicy;
    }

    /**
     * One row per entity, in their order. Throws {@code AMBIGUOUS_SYMBOL} where a symbol stands for several, and why a
     * store is away where the cache cannot answer for it.
     */
    Rows of(FeatureSetRow set, List<Entity> entities) {
        Request request = new Request(set);
        List<Row> rows = request.rows(entities);
        return new Rows(rows, request.reading.isDegraded());
    }

    /** Values that are looked up once per request. */
    private final class Request {

        private final FeatureSetRow set;
        private final PublishedVectors.Reading reading;
        private final Map<String, Optional<Freshness>> freshness = new HashMap<>();

        Request(FeatureSetRow set) {
            this.set = set;
            this.reading = published.reading(set);
        }

        List<Row> rows(List<Entity> entities) {
            List<String> symbols = entities.stream().map(Entity::symbol).toList();
            Map<String, Instrument> instruments = reading.instruments(symbols);
            Map<Instrument, OnlineVector> vectors = reading.vectors(instruments.values());
            boolean anyPublished = instruments.keySet().containsAll(symbols) || reading.isPublished();
            List<Row> rows = new ArrayList<>(symbols.size());
            for (String symbol : symbols) {
                Instrument instrument = instruments.get(symbol);
                rows.add(instrument == null ? unknown(symbol, anyPublished) : row(instrument, vectors.get(instrument)));
            }
            return rows;
        }

        private Row unknown(String symbol, boolean anyPublished) {
            if (!anyPublished) {
                return Row.refused(
                        symbol,
                        Reason.NOT_PUBLISHED,
                        "No features of " + set.name() + " are published yet. Materialise them first.");
            }
            return Row.refused(
                    symbol,
                    Reason.NOT_FOUND,
                    "'" + symbol + "' is neither a symbol with published features of " + set.name()
                            + " nor an instrument key venue.market.symbol.");
        }

        private Row row(Instrument instrument, @Nullable OnlineVector vector) {
            Optional<Freshness> fresh = freshness.computeIfAbsent(instrument.listing(), reading::freshness);
            if (fresh.isEmpty()) {
                return Row.refused(
                        instrument,
                        null,
                        Reason.NOT_PUBLISHED,
                        "No features of " + set.name() + " are published for " + instrument.listing()
                                + ". Materialise them first.");
            }
            if (vector == null) {
                return Row.refused(
                        instrument,
                        null,
                        Reason.NOT_FOUND,
                        "Features of " + instrument.listing() + " are published, but none of " + instrument + ".");
            }
            return fresh.get().isStale(vector) ? stale(vector, fresh.get()) : defined(vector);
        }

        private Row stale(OnlineVector vector, Freshness fresh) {
            return Row.refused(
                    vector.instrument(),
                    vector.eventTime(),
                    Reason.STALE,
                    "The last bar of " + vector.instrument() + " is of " + vector.eventTime() + ", more than "
                            + fresh.maxStaleness() + " before " + fresh.reference() + ".");
        }

        private Row defined(OnlineVector vector) {
            List<String> missing = new ArrayList<>();
            float[] values = new float[vector.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) vector.values()[i];
                if (!Float.isFinite(values[i])) {
                    values[i] = Float.NaN;
                    missing.add(set.outputs().get(i));
                }
            }
            return missing.isEmpty() || nullPolicy == NullPolicy.MISSING
                    ? Row.of(vector.instrument(), vector.eventTime(), values)
                    : warmingUp(vector, missing);
        }

        private Row warmingUp(OnlineVector vector, List<String> missing) {
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            return Row.refused(
                    vector.instrument(),
                    vector.eventTime(),
                    Reason.WARM_UP,
                    "Not defined yet: " + missing.subList(0, Math.min(NAMED, missing.size())) + more + "; a vector of "
                            + set.name() + " is complete after " + set.warmUp() + " bars at the earliest.");
        }
    }
}

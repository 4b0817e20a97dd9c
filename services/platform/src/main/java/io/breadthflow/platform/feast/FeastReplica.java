package io.breadthflow.platform.feast;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineReplica;
import io.breadthflow.platform.online.OnlineVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps publications in Feast: pushes them in batches and reads them back, because Feast answers 200 also to rows that
 * its store has dropped. Every vector is replaced at once, a listing batch by batch.
 */
public final class FeastReplica implements OnlineReplica {

    private final FeastHttp feast;
    private final Function<String, FeastView> views;
    private final PushLimits push;

    /** {@code views} gives the view of a feature set's hash. */
    public FeastReplica(FeastHttp feast, Function<String, FeastView> views, PushLimits push) {
        this.feast = feast;
        this.views = views;
        this.push = push;
    }

    @Override
    public void publish(Publication publication) {
        FeastView view = views.apply(publication.featureSetHash());
        List<OnlineVector> vectors = List.copyOf(publication.vectors());
        List<OnlineVector> withdrawn = publication.withdrawn().stream()
                .map(instrument -> withdrawal(view, instrument))
                .toList();
        Instant order = PublicationOrder.ofVectors(publication.tableVersion());
        batches(vectors).forEach(batch -> push(view, batch, order));
        Instant after = PublicationOrder.ofWithdrawals(publication.tableVersion());
        batches(withdrawn).forEach(batch -> push(view, batch, after));
        batches(vectors).forEach(batch -> requireKept(view, batch));
        batches(withdrawn).forEach(batch -> requireGone(view, batch));
    }

    private static OnlineVector withdrawal(FeastView view, Instrument instrument) {
        double[] nothing = new double[view.outputs().size()];
        Arrays.fill(nothing, Double.NaN);
        return new OnlineVector(instrument, Instant.EPOCH, Instant.EPOCH, FeastView.WITHDRAWN, nothing);
    }

    private List<List<OnlineVector>> batches(List<OnlineVector> vectors) {
        List<List<OnlineVector>> batches = new ArrayList<>();
        for (int from = 0; from < vectors.size(); from += push.batchSize()) {
            batches.add(vectors.subList(from, Math.min(vectors.size(), from + push.batchSize())));
        }
        return batches;
    }

    /** A batch may be pushed twice: the second time its rows are not later than what is there. */
    private void push(FeastView view, List<OnlineVector> batch, Instant order) {
        Map<String, List<?>> columns = columns(view, batch, order);
        for (int attempt = 1; ; attempt++) {
            try {
                feast.push(view, columns);
                return;
            } catch (PlatformException e) {
                if (attempt >= push.attempts() || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, List<?>> columns(FeastView view, List<OnlineVector> batch, Instant order) {
        Map<String, List<?>> columns = new LinkedHashMap<>();
        columns.put(
                FeastView.ENTITY,
                batch.stream().map(vector -> vector.instrument().toString()).toList());
        columns.put(
                FeastView.TIMESTAMP,
                batch.stream().map(vector -> order.toString()).toList());
        for (int i = 0; i < view.outputs().size(); i++) {
            columns.put(view.outputs().get(i), values(batch, i));
        }
        columns.put(
                FeastView.EVENT_TIME,
                batch.stream().map(vector -> Micros.of(vector.eventTime())).toList());
        columns.put(
                FeastView.AVAILABLE_AT,
                batch.stream().map(vector -> Micros.of(vector.availableAt())).toList());
        columns.put(
                FeastView.TABLE_VERSION,
                batch.stream().map(OnlineVector::tableVersion).toList());
        return columns;
    }

    private static List<@Nullable Double> values(List<OnlineVector> batch, int position) {
        List<@Nullable Double> column = new ArrayList<>(batch.size());
        for (OnlineVector vector : batch) {
            double value = vector.values()[position];
            column.add(Double.isNaN(value) ? null : (Double) value);
        }
        return column;
    }

    private void requireKept(FeastView view, List<OnlineVector> batch) {
        Map<Instrument, OnlineVector> kept = read(view, batch);
        List<Instrument> different = batch.stream()
                .filter(vector -> !isSame(vector, kept.get(vector.instrument())))
                .map(OnlineVector::instrument)
                .toList();
        requireNone(view, different);
    }

    private void requireGone(FeastView view, List<OnlineVector> batch) {
        requireNone(view, read(view, batch).keySet());
    }

    private Map<Instrument, OnlineVector> read(FeastView view, List<OnlineVector> batch) {
        return feast.read(view, batch.stream().map(OnlineVector::instrument).toList()).stream()
                .collect(Collectors.toMap(OnlineVector::instrument, Function.identity()));
    }

    private static boolean isSame(OnlineVector sent, @Nullable OnlineVector kept) {
        return kept != null
                && sent.tableVersion() == kept.tableVersion()
                && sent.eventTime().equals(kept.eventTime())
                && sent.availableAt().equals(kept.availableAt())
                && Arrays.equals(sent.values(), kept.values());
    }

    private static void requireNone(FeastView view, Collection<Instrument> different) {
        if (!different.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "Feast accepted " + different.size() + " rows of " + view.name()
                            + " and keeps other ones, first of "
                            + different.iterator().next()
                            + ". Its online store holds a later table version, as of a lake that was set up anew: empty"
                            + " the online store and publish again.");
        }
    }
}

package io.breadthflow.serving.model;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model of every alias. A refresh follows the registry: a version that an alias points at newly is loaded first and
 * then takes the place of the old one in one step; what cannot be loaded leaves the old one where it is.
 */
public final class Models implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final ModelStore registry;
    private final ModelLoader loader;
    private final Metrics metrics;
    private final Clock clock;
    private final Duration retryAfter;
    private final ConcurrentMap<AliasKey, ServedModel> served = new ConcurrentHashMap<>();
    private final ConcurrentMap<AliasKey, Failure> failures = new ConcurrentHashMap<>();

    public Models(ModelStore registry, ModelLoader loader, Metrics metrics, Clock clock, Duration retryAfter) {
        this.registry = registry;
        this.loader = loader;
        this.metrics = metrics;
        this.clock = clock;
        this.retryAfter = retryAfter;
    }

    /**
     * The model {@code alias} of {@code model} points at, held until the lease is closed. Throws {@code MODEL_UNAVAILABLE}
     * when none is loaded, or the reason why it could not be.
     */
    public ModelLease lease(String model, String alias) {
        AliasKey key = new AliasKey(model, alias);
        for (ServedModel current = served.get(key); current != null; current = served.get(key)) {
            if (current.acquire()) {
                return new ModelLease(current, alias, failures.containsKey(key));
            }
        }
        throw unavailable(key);
    }

    /** Follows the registry once. */
    synchronized void refresh() {
        SortedMap<AliasKey, RegisteredModel> wanted = wanted();
        wanted.forEach(this::follow);
        failures.keySet().retainAll(wanted.keySet());
        served.keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .toList()
                .forEach(this::drop);
    }

    /** Models that are loaded, by alias. */
    SortedMap<AliasKey, ServedModel> loaded() {
        return new TreeMap<>(served);
    }

    /** Aliases whose version could not be loaded. */
    SortedMap<AliasKey, Failure> failures() {
        return new TreeMap<>(failures);
    }

    @Override
    public synchronized void close() {
        served.keySet().forEach(this::drop);
    }

    private SortedMap<AliasKey, RegisteredModel> wanted() {
        SortedMap<AliasKey, RegisteredModel> wanted = new TreeMap<>();
        for (RegisteredModel model : registry.list(Optional.empty())) {
            model.aliases().forEach(alias -> wanted.put(new AliasKey(model.name(), alias), model));
        }
        return wanted;
    }

    private void follow(AliasKey key, RegisteredModel wanted) {
        ServedModel current = served.get(key);
        if (current != null && current.version() == wanted.version()) {
            failures.remove(key);
        } else if (isWorthATry(key, wanted)) {
            load(key, wanted);
        }
    }

    private boolean isWorthATry(AliasKey key, RegisteredModel wanted) {
        Failure failure = failures.get(key);
        return failure == null
                || failure.version() != wanted.version()
                || failure.cause().code().retry() == RetryClass.TRANSIENT
                || !clock.instant().isBefore(failure.at().plus(retryAfter));
    }

    private void load(AliasKey key, RegisteredModel wanted) {
        try {
            swap(key, loader.load(wanted));
            failures.remove(key);
        } catch (PlatformException e) {
            remember(key, wanted, e);
        } catch (RuntimeException e) {
            remember(key, wanted, new PlatformException(ErrorCode.INTERNAL, key + " cannot be loaded: " + e, e));
        }
    }

    private void remember(AliasKey key, RegisteredModel wanted, PlatformException cause) {
        int version = wanted.version();
        Failure before = failures.put(key, new Failure(version, cause, clock.instant()));
        if (before == null || before.version() != version) {
            LOG.error("{} cannot follow to version {}: {}", key, version, cause.code(), cause);
        }
    }

    private void swap(AliasKey key, ServedModel model) {
        ServedModel before = served.put(key, model);
        metrics.counter(PlatformMetric.MODEL_SWAPS, key.model()).increment();
        LOG.info("{} is version {}, before {}", key, model.version(), before == null ? "none" : before.version());
        release(before);
    }

    private void drop(AliasKey key) {
        release(served.remove(key));
        LOG.info("{} is no longer served", key);
    }

    private static void release(@Nullable ServedModel model) {
        if (model != null) {
            model.release();
        }
    }

    private PlatformException unavailable(AliasKey key) {
        Failure failure = failures.get(key);
        if (failure != null) {
            return new PlatformException(
                    failure.cause().code(), String.valueOf(failure.cause().getMessage()), failure.cause());
        }
        return new PlatformException(
                ErrorCode.MODEL_UNAVAILABLE,
                "No model is loaded for the alias '" + key.alias() + "' of '" + key.model() + "'. Loaded are "
                        + loaded().keySet()
                        + ". Train the model or set the alias; a new one is loaded within seconds.");
    }
}

package io.breadthflow.serving.online;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import io.breadthflow.platform.sql.SqlErrors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that may be away. While it is, one caller at a time finds out whether it is back, and not more often than
 * once in a while; the others are told at once what was wrong, so that an outage does not make every request wait.
 */
public final class OnlineStore {

    /**
     * Outage of the store.
     *
     * @param cause why it could not be read
     * @param since when that was noticed first
     * @param retryAt not asked again before
     */
    public record Outage(PlatformException cause, Instant since, Instant retryAt) {}

    private static final Logger LOG = LoggerFactory.getLogger(OnlineStore.class);

    private final String name;
    private final Clock clock;
    private final Duration retryAfter;
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile @Nullable Outage outage;

    public OnlineStore(String name, Clock clock, Duration retryAfter) {
        this.name = name;
        this.clock = clock;
        this.retryAfter = retryAfter;
    }

    /** {@code postgres} or {@code feast}. */
    public String name() {
        return name;
    }

    /** Outage that lasts; empty while the last read succeeded. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** Result of {@code read}; throws an error that may pass when the store is away, and any other error as it is. */
    <T> T ask(Supplier<T> read) {
        Outage known = outage;
        if (known == null) {
            return attempt(read);
        }
        if (clock.instant().isBefore(known.retryAt()) || !probing.compareAndSet(false, true)) {
            throw again(known.cause());
        }
        try {
            return attempt(read);
        } finally {
            probing.set(false);
        }
    }

    private <T> T attempt(Supplier<T> read) {
        try {
            T answer = read.get();
            back();
            return answer;
        } catch (RuntimeException e) {
            PlatformException away = away(e).orElseThrow(() -> e);
            remember(away);
            throw away;
        }
    }

    private static Optional<PlatformException> away(RuntimeException failure) {
        if (failure instanceof PlatformException known) {
            return Optional.of(known).filter(e -> e.code().retry() == RetryClass.TRANSIENT);
        }
        return SqlErrors.unavailable(failure);
    }

    private synchronized void remember(PlatformException cause) {
        Instant now = clock.instant();
        Outage before = outage;
        if (before == null) {
            LOG.warn("{} is away: {}", name, cause.getMessage());
        }
        outage = new Outage(cause, before == null ? now : before.since(), now.plus(retryAfter));
    }

    private synchronized void back() {
        Outage before = outage;
        if (before != null) {
            LOG.info("{} is back, it was away since {}", name, before.since());
            outage = null;
        }
    }

    private static PlatformException again(PlatformException cause) {
        return new PlatformException(cause.code(), String.valueOf(cause.getMessage()), cause);
    }
}

package io.breadthflow.training.mirror;

import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.platform.diagnosis.Diagnostic;
import io.breadthflow.platform.diagnosis.Diagnostic.Finding;
import io.breadthflow.platform.diagnosis.Diagnostic.Status;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.registry.RegistryOutbox;
import io.breadthflow.platform.registry.RegistryOutbox.Backlog;
import java.time.Duration;
import java.util.Locale;

/** Shows how far the mirror is behind, as metrics and in the diagnosis. */
public final class MirrorHealth {

    /** Younger changes are on their way. */
    private static final Duration NOTICEABLE_LAG = Duration.ofMinutes(1);

    private final RegistryOutbox outbox;
    private final RegistryMirror mirror;

    public MirrorHealth(RegistryOutbox outbox, RegistryMirror mirror) {
        this.outbox = outbox;
        this.mirror = mirror;
    }

    /** Asks the database at every scrape what waits. */
    public void watch(Metrics metrics) {
        metrics.gauge(PlatformMetric.MIRROR_PENDING, () -> outbox.backlog().changes());
        metrics.gauge(PlatformMetric.MIRROR_LAG, () -> outbox.backlog().age().toMillis() / 1e3);
    }

    public Diagnostic diagnostic() {
        return new Diagnostic(
                mirror.name().toLowerCase(Locale.ROOT),
                "Nothing is lost: what waits is delivered, in order, once the cause is gone.",
                this::examine);
    }

    private Finding examine() {
        Backlog backlog = outbox.backlog();
        String skipped = backlog.skipped() == 0 ? "" : "; " + backlog.skipped() + " changes were skipped";
        if (backlog.changes() > 0) {
            return new Finding(late(backlog) ? Status.WARN : Status.OK, waiting(backlog) + skipped);
        }
        try {
            return new Finding(Status.OK, mirror.greet() + " has every change of the registry" + skipped);
        } catch (MirrorException e) {
            return new Finding(Status.WARN, "nothing waits, but " + e.getMessage());
        }
    }

    private static boolean late(Backlog backlog) {
        return backlog.lastError() != null || backlog.age().compareTo(NOTICEABLE_LAG) > 0;
    }

    private static String waiting(Backlog backlog) {
        String error = backlog.lastError();
        return backlog.changes() + " changes of the registry wait, the oldest for "
                + backlog.age().toSeconds() + " s" + (error == null ? "" : ": " + error);
    }
}

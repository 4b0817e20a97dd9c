package io.breadthflow.training.mirror;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.platform.registry.RegistryChange;
import io.breadthflow.platform.registry.RegistryOutbox;
import io.breadthflow.training.registration.RunStore;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes changes out of the outbox and gives them to the mirror. A change that the mirror refuses holds up the later ones
 * of its model only; when the mirror does not answer, all wait.
 */
public final class MirrorDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MirrorDelivery.class);

    private final RegistryOutbox outbox;
    private final ModelStore models;
    private final RunStore runs;
    private final RegistryMirror mirror;
    private final DeliveryProperties properties;
    private boolean behind;

    public MirrorDelivery(
            RegistryOutbox outbox,
            ModelStore models,
            RunStore runs,
            RegistryMirror mirror,
            DeliveryProperties properties) {
        this.outbox = outbox;
        this.models = models;
        this.runs = runs;
        this.mirror = mirror;
        this.properties = properties;
    }

    /** Delivers what is due, until nothing is or the mirror does not answer; one thread at a time. */
    void deliver() {
        List<RegistryChange> due = outbox.due();
        while (!due.isEmpty()) {
            for (RegistryChange change : due) {
                if (!deliver(change)) {
                    return;
                }
            }
            due = outbox.due();
        }
    }

    /** True if it makes sense to go on with other changes. */
    private boolean deliver(RegistryChange change) {
        try {
            settle(change, hand(change));
            return true;
        } catch (MirrorException e) {
            return postpone(change, e) && e.kind() == MirrorException.Kind.REFUSED;
        } catch (DataAccessException e) {
            throw e;
        } catch (PlatformException e) {
            return postpone(change, e);
        } catch (RuntimeException e) {
            LOG.error("the delivery of {} to {} broke", change, mirror.name(), e);
            return postpone(change, e);
        }
    }

    private Receipt hand(RegistryChange change) {
        RegisteredModel version = models.find(change.model(), change.version()).orElseThrow();
        return switch (change.kind()) {
            case VERSION_REGISTERED ->
                runs.find(version.origin().runId())
                        .map(run -> mirror.register(version, run))
                        .orElseGet(() -> Receipt.skipped(
                                "the run " + version.origin().runId() + " that made it is not recorded"));
            case ALIAS_MOVED -> mirror.point(Objects.requireNonNull(change.alias()), version);
        };
    }

    private void settle(RegistryChange change, Receipt receipt) {
        receipt.skipped()
                .ifPresentOrElse(
                        reason -> {
                            outbox.skipped(change, reason);
                            LOG.warn("{} does not get {}: {}", mirror.name(), change, reason);
                        },
                        () -> {
                            outbox.mirrored(change);
                            LOG.info("{} has {}", mirror.name(), change);
                        });
        behind = false;
    }

    /** False when the thread was interrupted: then the attempt does not count. */
    private boolean postpone(RegistryChange change, RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        outbox.failed(change, String.valueOf(failure.getMessage()), properties.pauseAfter(change.failures()));
        if (!behind) {
            LOG.warn("{} does not take {}, it is tried again: {}", mirror.name(), change, failure.getMessage());
        }
        behind = true;
        return true;
    }
}

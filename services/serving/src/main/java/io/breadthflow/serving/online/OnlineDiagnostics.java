package io.breadthflow.serving.online;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.diagnosis.Diagnostic;
import io.breadthflow.platform.diagnosis.Diagnostic.Finding;
import io.breadthflow.platform.diagnosis.Diagnostic.Status;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import java.util.List;
import java.util.Optional;

/** Looks whether vectors can be read, and says what stands in for them where they cannot. */
public final class OnlineDiagnostics {

    /** No instrument is called this: the read asks the store without depending on what is published. */
    private static final Instrument NOBODY = new Instrument("none", "none", "none");

    private final VectorReader reader;
    private final FeatureSetStore featureSets;
    private final OnlineStores stores;

    public OnlineDiagnostics(VectorReader reader, FeatureSetStore featureSets, OnlineStores stores) {
        this.reader = reader;
        this.featureSets = featureSets;
        this.stores = stores;
    }

    /** The check {@code online vectors}. */
    public Diagnostic diagnostic() {
        return new Diagnostic(
                "online vectors",
                "Bring the store back; entities are answered from the cache up to breadthflow.serving.features.max-staleness,"
                        + " then 503. Explicit instances are always answered.",
                this::read);
    }

    private Finding read() {
        OnlineStore store = stores.vectors();
        Optional<FeatureSetRow> set =
                stores.index().ask(() -> featureSets.list().stream().findFirst());
        set.ifPresent(row -> store.ask(() -> reader.find(row, List.of(NOBODY))));
        return new Finding(
                Status.OK, store.name() + (set.isPresent() ? " answers" : " is asked once a feature set is published"));
    }
}

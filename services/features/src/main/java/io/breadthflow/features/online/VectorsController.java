package io.breadthflow.features.online;

import io.breadthflow.contracts.api.features.FeatureVectorView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.platform.online.SymbolLookup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is published of an instrument. */
@RestController
public final class VectorsController {

    private final FeatureSets sets;
    private final OnlineFeatureStore store;

    public VectorsController(FeatureSets sets, OnlineFeatureStore store) {
        this.sets = sets;
        this.store = store;
    }

    /** The latest vector of {@code symbol}, a full key or a bare symbol where it is unique. */
    @GetMapping("/v1/features/vectors")
    FeatureVectorView vector(@RequestParam String featureSet, @RequestParam String symbol) {
        FeatureSet set = sets.get(featureSet);
        Instrument instrument = SymbolLookup.among(store, set.hash(), List.of(symbol))
                .find(symbol)
                .orElseThrow(() -> notPublished(set, symbol));
        return store.find(set.hash(), List.of(instrument)).stream()
                .findFirst()
                .map(vector -> view(set, vector))
                .orElseThrow(() -> notPublished(set, symbol));
    }

    private static PlatformException notPublished(FeatureSet set, String symbol) {
        return new PlatformException(
                ErrorCode.NOT_FOUND,
                "No vector of '" + symbol + "' is published for the feature set " + set.name() + " (" + set.hash()
                        + "). Check the symbol, or materialise the features of its listing first.");
    }

    private static FeatureVectorView view(FeatureSet set, OnlineVector vector) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        for (int i = 0; i < vector.values().length; i++) {
            double value = vector.values()[i];
            values.put(set.outputs().get(i), Double.isNaN(value) ? null : value);
        }
        return new FeatureVectorView(
                set.name(),
                set.hash(),
                vector.instrument().toString(),
                vector.instrument().symbol(),
                vector.eventTime(),
                vector.availableAt(),
                vector.tableVersion(),
                values);
    }
}

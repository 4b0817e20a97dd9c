package io.breadthflow.serving.model;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.serving.ServedModelView;
import io.breadthflow.platform.registry.RegisteredModel;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which models are loaded, and which could not be. */
@RestController
public final class ServedModelsController {

    private final Models models;

    public ServedModelsController(Models models) {
        this.models = models;
    }

    @GetMapping("/v1/serving/models")
    Page<ServedModelView> list() {
        SortedMap<AliasKey, ServedModel> loaded = models.loaded();
        SortedMap<AliasKey, Failure> failures = models.failures();
        TreeSet<AliasKey> keys = new TreeSet<>(loaded.keySet());
        keys.addAll(failures.keySet());
        return new Page<>(
                keys.stream()
                        .map(key -> view(key, loaded.get(key), failures.get(key)))
                        .toList(),
                null);
    }

    private static ServedModelView view(AliasKey key, @Nullable ServedModel loaded, @Nullable Failure failure) {
        @Nullable RegisteredModel model = loaded == null ? null : loaded.registered();
        return new ServedModelView(
                key.model(),
                key.alias(),
                model == null ? null : model.version(),
                model == null ? null : model.input().featureSet(),
                model == null ? null : model.input().featureSetHash(),
                model == null ? null : model.bytes().sha256(),
                loaded == null ? null : loaded.loadedAt(),
                failure == null ? null : failure.version(),
                failure == null ? null : failure.cause().getMessage());
    }
}

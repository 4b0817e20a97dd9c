package io.breadthflow.serving.predict;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.serving.EntityView;
import io.breadthflow.serving.model.ModelLease;
import io.breadthflow.serving.model.Models;
import io.breadthflow.serving.online.PublishedVectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists whom a served model can be asked about. */
@RestController
public final class EntitiesController {

    private final Models models;
    private final PublishedVectors published;
    private final PredictProperties properties;

    public EntitiesController(Models models, PublishedVectors published, PredictProperties properties) {
        this.models = models;
        this.published = published;
        this.properties = properties;
    }

    /** Instruments of {@code listing} (as {@code us.equity}) with a published vector that the model takes. */
    @GetMapping("/v1/serving/models/{model}/entities")
    Page<EntityView> entities(
            @PathVariable String model, @RequestParam String listing, @RequestParam @Nullable String alias) {
        try (ModelLease lease = models.lease(model, alias == null ? properties.defaultAlias() : alias)) {
            return new Page<>(
                    published.published(lease.featureSet(), listing).stream()
                            .map(instrument -> new EntityView(instrument.toString(), instrument.symbol()))
                            .toList(),
                    null);
        }
    }
}

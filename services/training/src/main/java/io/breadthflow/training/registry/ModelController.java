package io.breadthflow.training.registry;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.training.AliasRequest;
import io.breadthflow.contracts.api.training.ModelView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registered models and the aliases that say which version serving answers with. */
@RestController
@RequestMapping("/v1/training/models")
public final class ModelController {
    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final ModelStore models;

    public ModelController(ModelStore models) {
        this.models = models;
    }

    /** All versions of all models, newest first. */
    @GetMapping
    public Page<ModelView> list() {
        return page(models.list(Optional.empty()));
    }

    /** All versions of one model, newest first. */
    @GetMapping("/{name}")
    public Page<ModelView> versions(@PathVariable String name) {
        List<RegisteredModel> versions = models.list(Optional.of(name));
        if (versions.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "No model is registered as " + name + "; GET /v1/training/models lists those that are.");
        }
        return page(versions);
    }

    /** One version of a model. */
    @GetMapping("/{name}/versions/{version}")
    public ModelView version(@PathVariable String name, @PathVariable int version) {
        return models.find(name, version)
                .map(ModelViews::of)
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "Model " + name + " has no version " + version + "; GET /v1/training/models/" + name
                                + " lists its versions."));
    }

    /** Points an alias at a version; serving follows within seconds. */
    @PutMapping("/{name}/aliases/{alias}")
    public ModelView alias(
            @PathVariable String name, @PathVariable String alias, @Valid @RequestBody AliasRequest request) {
        if (!ALIAS.matcher(alias).matches()) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "'" + alias + "' is not an alias: a lower-case letter, then at most 63 of a-z, 0-9 and -.");
        }
        models.alias(name, alias, request.version());
        return version(name, request.version());
    }

    private static Page<ModelView> page(List<RegisteredModel> versions) {
        return new Page<>(versions.stream().map(ModelViews::of).toList(), null);
    }
}

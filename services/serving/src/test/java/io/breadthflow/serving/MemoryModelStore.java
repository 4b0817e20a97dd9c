package io.breadthflow.serving;

import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry in memory. */
public final class MemoryModelStore implements ModelStore {

    private final List<Registration> registrations = new ArrayList<>();
    private final Map<String, Integer> aliases = new HashMap<>();

    @Override
    public synchronized int register(Registration registration) {
        registrations.add(registration);
        return versionsOf(registration.name()).size();
    }

    @Override
    public synchronized void alias(String name, String alias, int version) {
        aliases.put(name + "@" + alias, version);
    }

    /** Takes an alias away. */
    public synchronized void dropAlias(String name, String alias) {
        aliases.remove(name + "@" + alias);
    }

    @Override
    public Optional<RegisteredModel> find(String name, int version) {
        return list(Optional.of(name)).stream()
                .filter(model -> model.version() == version)
                .findFirst();
    }

    @Override
    public synchronized List<RegisteredModel> list(Optional<String> name) {
        List<RegisteredModel> models = new ArrayList<>();
        for (String each :
                registrations.stream().map(Registration::name).distinct().toList()) {
            List<Registration> versions = versionsOf(each);
            for (int i = 0; i < versions.size(); i++) {
                models.add(model(versions.get(i), i + 1));
            }
        }
        return models.stream()
                .filter(model -> name.isEmpty() || name.get().equals(model.name()))
                .toList();
    }

    private List<Registration> versionsOf(String name) {
        return registrations.stream().filter(r -> r.name().equals(name)).toList();
    }

    private RegisteredModel model(Registration registration, int version) {
        List<String> names = aliases.entrySet().stream()
                .filter(alias -> alias.getKey().startsWith(registration.name() + "@") && alias.getValue() == version)
                .map(alias -> alias.getKey().substring(registration.name().length() + 1))
                .sorted()
                .toList();
        return new RegisteredModel(
                registration.name(),
                version,
                new RegisteredModel.Origin(registration.runId(), registration.label()),
                new RegisteredModel.Input("toy", registration.featureSetHash(), List.of()),
                new RegisteredModel.Bytes(registration.path(), registration.sha256()),
                names,
                Instant.EPOCH);
    }
}

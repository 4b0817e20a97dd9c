package io.breadthflow.platform.config;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Remembers every key that some configuration record asked for while it was bound, whether it was given or not. */
final class KnownKeys implements ConfigurationPropertiesBindHandlerAdvisor {

    private final Set<ConfigurationPropertyName> names = ConcurrentHashMap.newKeySet();

    @Override
    public BindHandler apply(BindHandler handler) {
        return new AbstractBindHandler(handler) {
            @Override
            public <T> @Nullable Bindable<T> onStart(
                    ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
                names.add(name);
                return super.onStart(name, target, context);
            }
        };
    }

    /** Keys in canonical form, as {@code breadthflow.lake.root}. */
    Set<ConfigurationPropertyName> names() {
        return Set.copyOf(names);
    }
}

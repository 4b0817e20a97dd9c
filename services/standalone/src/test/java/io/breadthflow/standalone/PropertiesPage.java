package io.breadthflow.standalone;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The page of all properties, written from the classes they are bound to and their Javadoc. */
final class PropertiesPage {

    private static final String HEAD = """
            # Properties

            Generated from the `@ConfigurationProperties` classes; see [configure](configure.md). Change their Javadoc, not this
            file.
            """;

    private final SourceTree sources;

    PropertiesPage(SourceTree sources) {
        this.sources = sources;
    }

    /** The page of {@code classes}, ordered by the prefixes of their properties. */
    String text(List<Class<?>> classes) {
        return classes.stream()
                .sorted(Comparator.comparing(PropertiesPage::prefix))
                .map(this::section)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private String section(Class<?> type) {
        JavadocComment comment = sources.javadoc(type);
        List<String> rows = new ArrayList<>();
        addRows(rows, "", type);
        return "\n## " + prefix(type) + "\n\n" + comment.text() + "\n\n| property | default | |\n|---|---|---|\n"
                + String.join("\n", rows) + "\n";
    }

    private void addRows(List<String> rows, String before, Class<?> type) {
        JavadocComment comment = sources.javadoc(type);
        RecordComponent[] components = type.getRecordComponents();
        DefaultValue[] defaults = defaults(type, components);
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String name = before + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                addRows(rows, name, component.getType());
            } else {
                rows.add("| `" + name + "` | " + defaultOf(defaults[i]) + " | "
                        + cell(comment.parameter(component.getName())) + " |");
            }
        }
    }

    private static DefaultValue[] defaults(Class<?> type, RecordComponent[] components) {
        Type[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Type[]::new);
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> Arrays.equals(constructor.getParameterTypes(), types))
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .toArray(DefaultValue[]::new);
    }

    private static String defaultOf(DefaultValue value) {
        String text = value == null ? "" : String.join(", ", value.value());
        return text.isEmpty() ? "none" : "`" + text + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .prefix();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

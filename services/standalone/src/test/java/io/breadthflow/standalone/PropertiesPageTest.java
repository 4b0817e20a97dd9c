package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class PropertiesPageTest {

    private static final Path CHECKED_IN = Path.of("../../docs/operations/properties.md");
    private static final Path GENERATED = Path.of("target/properties.md");
    private static final SourceTree SOURCES =
            new SourceTree(Path.of("..").toAbsolutePath().normalize());

    @Test
    void theCheckedInPageIsWhatTheClassesSay() throws IOException {
        List<Class<?>> classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.breadthflow").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();

        String page = new PropertiesPage(SOURCES).text(classes);

        Files.writeString(GENERATED, page);
        assertThat(CHECKED_IN)
                .as("copy services/standalone/%s to docs/operations/properties.md", GENERATED)
                .content()
                .isEqualTo(page);
    }

    @Test
    void readsTextAndParametersOfAComment() {
        String comment = """

                 * A planted thing.
                 *
                 * @param firstName of it, see
                 *     {@code x}
                 * @param last of it
                """;

        assertThat(JavadocComment.parse(comment))
                .isEqualTo(
                        new JavadocComment("A planted thing.", Map.of("firstName", "of it, see `x`", "last", "of it")));
    }
}

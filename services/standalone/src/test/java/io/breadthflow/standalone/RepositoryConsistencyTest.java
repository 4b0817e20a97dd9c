package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the repository's files and fails when they contradict the code or each other. */
class RepositoryConsistencyTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void theReadmeNamesEveryModule() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(readme).contains("](" + module + ")"));
    }

    @Test
    void everyDecisionIsListedAndHasItsSections() throws IOException {
        String index = Files.readString(ROOT.resolve("docs/adr/README.md"));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
            List<Path> decisions = files.filter(
                            file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .toList();
            assertThat(decisions).hasSizeGreaterThanOrEqualTo(10).allSatisfy(decision -> {
                assertThat(index).contains(decision.getFileName().toString());
                assertThat(Files.readString(decision))
                        .contains("## Status", "## Context", "## Decision", "## Consequences", "## Rejected");
            });
        }
    }

    @Test
    void everyFixedTableIsBegunByItsWriterOnly() {
        assertThat(Tables.fixed()).allSatisfy(table -> {
            Pattern use = Pattern.compile("Tables\\." + constant(table.name()) + "\\b");
            Path writer = ROOT.resolve("services/" + table.writer().path() + "/src/main/java");
            assertThat(sources(writer))
                    .as(table.name())
                    .anyMatch(source -> use.matcher(source).find());
        });
    }

    @Test
    void everyMigrationHasItsOwnVersion() throws IOException {
        Path migrations = ROOT.resolve("services/platform/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(migrations)) {
            List<String> versions = files.map(file -> file.getFileName().toString())
                    .map(RepositoryConsistencyTest::version)
                    .toList();
            assertThat(versions).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** It is above the defaults that each process brings, so a port in it would be the port of all of them. */
    @Test
    void theSharedConfigurationNamesNoPort() throws IOException {
        assertThat(Files.readString(ROOT.resolve("services/platform/src/main/resources/application.yml")))
                .doesNotContainPattern("(?m)^\\s*port:");
    }

    private static List<String> modules() throws IOException {
        Matcher module = Pattern.compile("<module>(.+?)</module>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        return module.results().map(found -> found.group(1)).toList();
    }

    private static String constant(String table) {
        return table.toUpperCase(Locale.ROOT);
    }

    private static String version(String migration) {
        Matcher matcher = Pattern.compile("V(\\d{12})__[a-z0-9_]+\\.sql").matcher(migration);
        assertThat(matcher.matches()).as(migration).isTrue();
        return matcher.group(1);
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RepositoryConsistencyTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

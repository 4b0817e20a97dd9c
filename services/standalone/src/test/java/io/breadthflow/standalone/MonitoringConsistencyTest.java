package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.metric.PlatformMetric;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what Prometheus and Grafana are given and fails where it contradicts the code. That every query finds data on a
 * running instance is checked by {@code .ci/observability}.
 */
class MonitoringConsistencyTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Families of metrics that frameworks and other servers bring; ours are held against their declarations. */
    private static final Pattern FOREIGN =
            Pattern.compile("up|(http_server_requests|jvm|process|system|hikaricp|logback|minio)_\\w+");

    /** What stands in a query without being a metric: selectors, ranges, label lists and functions. */
    private static final Pattern NOT_A_METRIC = Pattern.compile(
            "\\{[^}]*}|\\[[^]]*]|(\\w+\\s+)?\\b(by|without)\\s*\\([^)]*\\)|\\b(on|ignoring)\\s*\\([^)]*\\)"
                    + "|\\w+\\s*(?=\\()|\\b(and|or|unless|bool|offset|group_left|group_right)\\b");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*");

    /** A variable of the dashboard; those of Grafana itself begin with two underscores. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(?!__)(\\w+)");

    private static final int GRID_COLUMNS = 24;

    @Test
    void everyServiceIsScrapedAtItsManagementPort() throws IOException {
        String prometheus = read("prometheus/prometheus.yml");
        for (ServiceName service : ServiceName.values()) {
            assertThat(prometheus)
                    .contains("- job_name: " + service.path() + "\n    metrics_path: /actuator/prometheus")
                    .contains("- targets: [\"" + service.path() + ":" + managementPort(service) + "\"]");
        }
    }

    @Test
    void panelsNameOnlyMetricsThatExist() throws IOException {
        Set<String> exported = Stream.of(PlatformMetric.values())
                .flatMap(MonitoringConsistencyTest::exported)
                .collect(Collectors.toSet());
        assertThat(queries())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(metrics(query))
                        .as(query)
                        .isNotEmpty()
                        .allMatch(metric -> exported.contains(metric)
                                || FOREIGN.matcher(metric).matches()));
    }

    @Test
    void dashboardsUseTheProvisionedDatasource() throws IOException {
        String uid = find(read("grafana/provisioning/datasources/prometheus.yml"), "uid: (\\S+)");
        for (JsonNode dashboard : dashboards()) {
            assertThat(dashboard.findValues("datasource"))
                    .isNotEmpty()
                    .allMatch(source -> source.path("uid").asString().equals(uid));
        }
    }

    @Test
    void everyDashboardHasAUidOfItsOwn() throws IOException {
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.path("uid").asString())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void noDashboardCarriesTheIdOfAnotherGrafana() throws IOException {
        assertThat(dashboards())
                .allMatch(dashboard ->
                        dashboard.path("id").isNull() || dashboard.path("id").isMissingNode());
    }

    @Test
    void everyPanelHasAPlaceOfItsOwnOnTheGrid() throws IOException {
        for (JsonNode dashboard : dashboards()) {
            List<JsonNode> panels = everyPanel(dashboard);
            assertThat(panels).isNotEmpty().allSatisfy(MonitoringConsistencyTest::assertIsOnTheGrid);
            assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
            for (int i = 0; i < panels.size(); i++) {
                Rectangle place = place(panels.get(i));
                assertThat(panels.subList(i + 1, panels.size()))
                        .as("panels that overlap %s", title(panels.get(i)))
                        .filteredOn(other -> place.intersects(place(other)))
                        .extracting(MonitoringConsistencyTest::title)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyPanelSaysWhatItShows() throws IOException {
        assertThat(graphs()).isNotEmpty().allSatisfy(panel -> {
            assertThat(title(panel)).as("title of panel %s", panel.path("id")).isNotEmpty();
            assertThat(panel.path("description").asString(""))
                    .as("description of %s", title(panel))
                    .isNotEmpty();
            assertThat(panel.at("/fieldConfig/defaults/unit").asString(""))
                    .as("unit of %s", title(panel))
                    .isNotEmpty();
        });
    }

    @Test
    void everyPanelAsksTheDatasourceSomething() throws IOException {
        assertThat(graphs()).allSatisfy(panel -> {
            List<JsonNode> targets = list(panel.path("targets"));
            assertThat(targets)
                    .as("queries of %s", title(panel))
                    .isNotEmpty()
                    .extracting(target -> target.path("refId").asString(""))
                    .doesNotHaveDuplicates();
            assertThat(targets).as("datasources of %s", title(panel)).allMatch(target -> target.has("datasource"));
            assertThat(panel.has("datasource"))
                    .as("datasource of %s", title(panel))
                    .isTrue();
        });
    }

    @Test
    void queriesUseOnlyVariablesOfTheirDashboard() throws IOException {
        for (JsonNode dashboard : dashboards()) {
            List<JsonNode> variables = list(dashboard.at("/templating/list"));
            assertThat(variables).allMatch(variable -> variable.has("datasource"));
            List<String> declared = variables.stream()
                    .map(variable -> variable.path("name").asString())
                    .toList();
            assertThat(dashboard.findValuesAsString("expr"))
                    .allSatisfy(query -> assertThat(VARIABLE.matcher(query).results())
                            .as(query)
                            .extracting(found -> found.group(1))
                            .isSubsetOf(declared));
        }
    }

    private static void assertIsOnTheGrid(JsonNode panel) {
        JsonNode place = panel.path("gridPos");
        assertThat(Stream.of("x", "y", "w", "h").map(place::path))
                .as("place of %s: %s", title(panel), place)
                .allMatch(number -> number.isInt() && number.asInt() >= 0);
        assertThat(place(panel).getMaxX()).as("right end of %s", title(panel)).isLessThanOrEqualTo(GRID_COLUMNS);
    }

    private static Rectangle place(JsonNode panel) {
        JsonNode place = panel.path("gridPos");
        return new Rectangle(
                place.path("x").asInt(),
                place.path("y").asInt(),
                place.path("w").asInt(),
                place.path("h").asInt());
    }

    private static String title(JsonNode panel) {
        return panel.path("title").asString("");
    }

    /** Panels that show something: all but the rows. */
    private static List<JsonNode> graphs() throws IOException {
        return dashboards().stream()
                .flatMap(dashboard -> everyPanel(dashboard).stream())
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }

    /** Rows and panels; a collapsed row holds its panels. */
    private static List<JsonNode> everyPanel(JsonNode dashboard) {
        return list(dashboard.path("panels")).stream()
                .flatMap(panel -> Stream.concat(Stream.of(panel), list(panel.path("panels")).stream()))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private static Stream<String> exported(PlatformMetric metric) {
        return switch (metric.kind()) {
            case COUNTER -> Stream.of(metric.id() + "_total");
            case TIMER -> Stream.of("_count", "_sum", "_max", "_bucket").map(part -> metric.id() + "_seconds" + part);
            case GAUGE -> Stream.of(metric.unit().isEmpty() ? metric.id() : metric.id() + "_" + metric.unit());
        };
    }

    private static List<String> metrics(String query) {
        String names = NOT_A_METRIC.matcher(query).replaceAll(" ");
        return NAME.matcher(names).results().map(MatchResult::group).toList();
    }

    private static List<String> queries() throws IOException {
        return dashboards().stream()
                .flatMap(dashboard -> dashboard.findValues("expr").stream())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> dashboards() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (Stream<Path> files = Files.list(ROOT.resolve("grafana/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> json.readTree(file.toFile()))
                    .toList();
        }
    }

    private static String managementPort(ServiceName service) throws IOException {
        Path sources = ROOT.resolve("services/" + service.path() + "/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Path application = files.filter(file -> file.toString().endsWith("Application.java"))
                    .findFirst()
                    .orElseThrow();
            return find(Files.readString(application), "\"management\\.server\\.port\", (\\d+)");
        }
    }

    private static String find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}

package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** Reads the compose files and {@code .env.example} and fails when they contradict the code or each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeConsistencyTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> FILES = List.of("docker-compose.yml", "docker-compose.ml.yml");

    /** Ports of the BreadthFlow stack that may run on the same machine. */
    private static final Set<Integer> TAKEN = Set.of(
            8080, 7077, 8081, 8082, 18080, 9092, 9094, 2181, 9002, 9000, 9001, 9200, 9300, 5601, 5432, 6379, 8005, 3005,
            5001, 8888, 8001, 8002, 8003, 8004, 8006, 8084, 3001, 9090);

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile(".*_(PASSWORD|SECRET_KEY|TOKEN)");
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//|@)([a-z][a-z0-9-]*):\\d+");
    private static final Pattern MEMORY = Pattern.compile("(\\d+)([MG])");

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Map<String, Object>> services = new TreeMap<>();
    private Map<String, String> example = Map.of();

    @BeforeAll
    void readTheFiles() throws IOException {
        for (String file : FILES) {
            String text = Files.readString(ROOT.resolve(file));
            texts.put(file, text);
            Map<String, Object> document = new Yaml().load(text);
            map(document.get("services"))
                    .forEach((name, service) -> services.merge(name, map(service), (base, more) -> {
                        Map<String, Object> merged = new TreeMap<>(base);
                        merged.putAll(more);
                        Map<String, Object> environment = new TreeMap<>(map(base.get("environment")));
                        environment.putAll(map(more.get("environment")));
                        merged.put("environment", environment);
                        return merged;
                    }));
        }
        example = environment(Files.readString(ROOT.resolve(".env.example")));
    }

    @Test
    void everyServiceHasItsEntryWithItsPorts() {
        int port = 8110;
        for (ServiceName service : ServiceName.values()) {
            Map<String, Object> entry = services.get(service.path());
            assertThat(entry).as(service.path()).isNotNull();
            assertThat((String) entry.get("image")).matches("breadthflow/" + service.path() + "(-spark)?:.*");
            assertThat(containerPorts(entry)).containsExactly(port, port + 1);
            port += 10;
        }
    }

    @Test
    void everyHealthCheckKnowsTheManagementPortOfItsService() throws IOException {
        String check = Files.readString(ROOT.resolve("services/image/healthy"));
        int port = 8111;
        for (ServiceName service : ServiceName.values()) {
            assertThat(check).contains(service.path() + ") port=" + port);
            port += 10;
        }
    }

    @Test
    void imagesOfOthersAreVariablesAndPinned() {
        services.forEach((name, service) -> {
            String image = (String) service.get("image");
            assertThat(image)
                    .as(name)
                    .matches("breadthflow/[a-z-]+:\\$\\{BREADTHFLOW_VERSION:.*}|\\$\\{[A-Z_]+_IMAGE:\\?.*}");
        });
        assertThat(example).anySatisfy((key, value) -> assertThat(key).endsWith("_IMAGE"));
        example.forEach((key, value) -> {
            if (key.endsWith("_IMAGE")) {
                assertThat(value).as(key).matches("[^:]+:[^:]*\\d[^:]*").doesNotContain("latest");
            }
        });
    }

    @Test
    void everyVariableIsInTheExampleAndUsed() {
        assertThat(example.keySet()).containsAll(variables().keySet());
        assertThat(example.keySet())
                .allSatisfy(key -> assertThat(key.matches("BREADTHFLOW_[A-Z]+_URL|COMPOSE_[A-Z_]+")
                                || variables().containsKey(key))
                        .as(key + " is used")
                        .isTrue());
    }

    @Test
    void secretsHaveNoValueAndAreRequired() {
        assertThat(example).anySatisfy((key, value) -> assertThat(key).matches(SECRET));
        example.forEach((key, value) -> {
            if (SECRET.matcher(key).matches()) {
                assertThat(value).as(key).isEmpty();
                assertThat(variables().get(key))
                        .as(key)
                        .isNotNull()
                        .allSatisfy(rest -> assertThat(rest).startsWith(":?"));
            }
        });
    }

    @Test
    void noSecretIsWrittenDown() {
        texts.values()
                .forEach(text -> text.lines()
                        .filter(line -> line.matches("\\s*\\w+_(PASSWORD|SECRET_KEY|SECRET_ACCESS_KEY|TOKEN): .*"))
                        .forEach(line -> assertThat(line).matches(".*: \\$\\{\\w+:\\?.*}")));
    }

    @Test
    void everyHostPortCanBeSetAndCollidesWithNone() {
        List<Integer> ports = new ArrayList<>();
        services.forEach((name, service) -> list(service.get("ports")).forEach(port -> {
            Matcher published = Pattern.compile("\\$\\{BIND_ADDRESS:\\?[^}]*}:\\$\\{([A-Z0-9_]+_PORT):\\?[^}]*}:\\d+")
                    .matcher(String.valueOf(port));
            assertThat(published.matches()).as(name + " publishes " + port).isTrue();
            ports.add(Integer.valueOf(example.getOrDefault(published.group(1), "")));
        }));
        assertThat(ports).hasSizeGreaterThan(10).doesNotHaveDuplicates().doesNotContainAnyElementsOf(TAKEN);
    }

    @Test
    void theLimitsSumToAtMostSixteenGigabytes() {
        long megabytes = services.entrySet().stream()
                .mapToLong(service -> memory(service.getKey(), service.getValue()))
                .sum();
        assertThat(megabytes).isBetween(1L, 16L * 1024);
    }

    @Test
    void everyServiceReachesTheLakeAsItsOwnUser() throws IOException {
        String setup = Files.readString(ROOT.resolve("compose/minio/buckets.sh"));
        for (ServiceName service : ServiceName.values()) {
            String variable = service.path().toUpperCase(Locale.ROOT) + "_S3_SECRET_KEY";
            Map<String, Object> settings = map(services.get(service.path()).get("environment"));
            assertThat(settings)
                    .containsEntry("BREADTHFLOW_LAKE_ROOT", "s3://lake")
                    .containsEntry("BREADTHFLOW_LAKE_S3_ACCESS_KEY", service.path());
            assertThat((String) settings.get("BREADTHFLOW_LAKE_S3_SECRET_KEY")).startsWith("${" + variable + ":?");
            assertThat(setup).contains("user " + service.path() + " \"$" + variable + "\"");
            assertThat(ROOT.resolve("compose/minio/policies/" + service.path() + ".json"))
                    .exists();
        }
    }

    @Test
    void everyAddressNamesAContainer() {
        List<String> hosts = services.values().stream()
                .flatMap(service -> map(service.get("environment")).values().stream())
                .flatMap(value -> ADDRESS.matcher(String.valueOf(value)).results())
                .map(address -> address.group(1))
                .toList();
        assertThat(hosts).contains("postgres", "minio", "feast-serve", "mlflow", "spark-master");
        assertThat(services.keySet()).containsAll(hosts);
    }

    @Test
    void everyContainerIsHardened() {
        services.forEach((name, service) -> assertThat(service)
                .as(name)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("read_only", true)
                .containsKeys("restart", "pull_policy"));
    }

    @Test
    void whatKeepsRunningSaysWhetherItIsHealthy() {
        services.forEach((name, service) -> {
            boolean ours = String.valueOf(service.get("image"))
                    .matches("breadthflow/(ingestion|features|training|serving)(-spark)?:.*");
            if (!"no".equals(service.get("restart")) && !ours) {
                assertThat(service).as(name).containsKey("healthcheck");
            }
        });
    }

    private static long memory(String name, Map<String, Object> service) {
        Object limit = map(map(map(service.get("deploy")).get("resources")).get("limits"))
                .get("memory");
        Matcher size = MEMORY.matcher(String.valueOf(limit));
        assertThat(size.matches()).as(name + " has the memory limit " + limit).isTrue();
        return Long.parseLong(size.group(1)) * (size.group(2).equals("G") ? 1024 : 1);
    }

    private static List<Integer> containerPorts(Map<String, Object> service) {
        return list(service.get("ports")).stream()
                .map(String::valueOf)
                .map(port -> Integer.valueOf(port.substring(port.lastIndexOf(':') + 1)))
                .toList();
    }

    /** By name, what follows the name at each place of its use. */
    private Map<String, List<String>> variables() {
        Map<String, List<String>> found = new TreeMap<>();
        for (String text : texts.values()) {
            for (MatchResult use : VARIABLE.matcher(text).results().toList()) {
                found.computeIfAbsent(use.group(1), name -> new ArrayList<>()).add(use.group(2));
            }
        }
        return found;
    }

    private static Map<String, String> environment(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    @SuppressWarnings("unchecked") // keys of a YAML mapping are strings here
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}

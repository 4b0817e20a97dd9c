package io.breadthflow.platform.web;

import static io.breadthflow.platform.web.Http.json;
import static io.breadthflow.platform.web.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformWebIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROWS = "/v1/ingestion/tables/labels_test/rows";

    private static final TableSpec TABLE = new TableSpec(
            "labels_test",
            1,
            ServiceName.TRAINING,
            List.of(
                    ColumnSpec.required("symbol", ColumnType.STRING, "symbol"),
                    ColumnSpec.required("event_time", ColumnType.TIMESTAMP, "time"),
                    ColumnSpec.decimal("price", 6, "price"),
                    ColumnSpec.required("score", ColumnType.DOUBLE, "score")),
            List.of(),
            List.of("symbol", "event_time"));

    private final RunningService service;
    private final Http http;
    private final Http management;

    PlatformWebIT(TestDatabase database, @TempDir Path lake) {
        service = RunningService.start(database, lake, TestService.class);
        http = new Http(service.url());
        management = new Http(service.managementUrl());
    }

    @BeforeAll
    void fillATable() {
        Columns rows = Columns.ofSize(3)
                .strings("symbol", List.of("AAPL", "AAPL", "B,\"C\""))
                .longs("event_time", new long[] {1_000_000, 86_400_000_001L, 2_000_000})
                .longs("price", new long[] {1_500_000, -1, 123_456_789})
                .doubles("score", new double[] {0.1, Double.NaN, 1e300})
                .build();
        service.bean(ServiceLakes.class)
                .of(TABLE.writer())
                .open(TABLE)
                .append(new CommitId("test", 1), Lineage.of("me", 1), rows);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void workIsAcceptedAndItsJobCanBeFollowed() {
        HttpResponse<String> accepted = http.post("/v1/ingestion/orders", "{\"item\":\"a\",\"count\":3}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode job = Eventually.get(
                SOON,
                () -> json(http.get(location)),
                node -> node.path("state").asString().equals("SUCCEEDED"));
        assertThat(job.path("result").path("item").asString()).isEqualTo("a");
        assertThat(job.path("request").path("urgent").asBoolean()).isFalse();
        assertThat(json(http.get("/v1/ingestion/jobs?state=SUCCEEDED&pageSize=200"))
                        .path("items")
                        .size())
                .isPositive();
        assertThat(json(http.post(location + "/cancel", "")).path("state").asString())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void eventsTellOfTheJobUntilItsEnd() {
        String location = http.post("/v1/ingestion/orders", "{\"item\":\"b\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> events = http.send("GET", location + "/events", "", Map.of("Last-Event-ID", "17"));
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event:job").endsWith("\n\n");
        assertThat(events.body().substring(events.body().indexOf("event:end"))).contains("\"SUCCEEDED\"");
    }

    @Test
    void theSameKeyIsTheSameJobAndAnotherBodyAConflict() {
        String first = json(keyed("{\"item\":\"a\"}")).path("id").asString();
        assertThat(json(keyed("{\"item\":\"a\"}")).path("id").asString()).isEqualTo(first);
        problem(keyed("{\"item\":\"b\"}"), 409, "IDEMPOTENCY_CONFLICT");
    }

    private HttpResponse<String> keyed(String body) {
        return http.send(
                "POST",
                "/v1/ingestion/orders",
                body,
                Map.of("Content-Type", "application/json", "Idempotency-Key", "one"));
    }

    @Test
    void everyFailureIsAProblemDocument() {
        problem(http.get("/v1/ingestion/nothing"), 404, "NOT_FOUND");
        problem(http.get("/elsewhere"), 404, "NOT_FOUND");
        problem(http.get("/v1/training/jobs"), 404, "NOT_FOUND");
        problem(http.get("/v1/ingestion/jobs/" + UUID.randomUUID()), 404, "NOT_FOUND");
        problem(http.get("/v1/ingestion/orders"), 405, "METHOD_NOT_ALLOWED");
        problem(http.get("/v1/ingestion/busy"), 503, "TABLE_BUSY");
        problem(http.get("/v1/ingestion/jobs/not-a-uuid"), 400, "INVALID_REQUEST");
        problem(http.get("/v1/ingestion/jobs?state=SLEEPING"), 400, "INVALID_REQUEST");
        problem(http.get("/v1/ingestion/jobs?pageSize=0"), 400, "INVALID_REQUEST");
        problem(http.get("/v1/ingestion/number"), 400, "INVALID_REQUEST");
        problem(http.get("/v1/ingestion/number?value=6"), 400, "INVALID_REQUEST");
        problem(http.get("/v1/ingestion/broken-filter"), 500, "INTERNAL");
        problem(http.send("GET", "/v1/ingestion/measured", "", Map.of("Accept", "image/png")), 406, "NOT_ACCEPTABLE");
        problem(
                http.send("POST", "/v1/ingestion/orders", "x", Map.of("Content-Type", "text/plain")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aStreamOfAJobThatDoesNotExistIsAProblemToo() {
        problem(
                http.send(
                        "GET",
                        "/v1/ingestion/jobs/" + UUID.randomUUID() + "/events",
                        "",
                        Map.of("Accept", "text/event-stream")),
                404,
                "NOT_FOUND");
    }

    @Test
    void invalidFieldsAreNamed() {
        JsonNode problem =
                problem(http.post("/v1/ingestion/orders", "{\"item\":\" \",\"count\":10}"), 400, "INVALID_REQUEST");
        assertThat(problem.path("errors").values())
                .extracting(error -> error.path("field").asString())
                .containsExactly("count", "item");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        JsonNode problem = problem(http.post("/v1/ingestion/orders", "{\"itme\":\"a\"}"), 400, "UNKNOWN_FIELD");
        assertThat(problem.path("detail").asString()).contains("'itme'").contains("count, item, urgent");
    }

    @Test
    void bodiesThatCannotBeReadAreRefused() {
        problem(http.post("/v1/ingestion/orders", "{\"item\":"), 400, "INVALID_REQUEST");
        problem(http.post("/v1/ingestion/orders", ""), 400, "INVALID_REQUEST");
        JsonNode problem =
                problem(http.post("/v1/ingestion/orders", "{\"item\":\"a\",\"count\":\"x\"}"), 400, "INVALID_REQUEST");
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("count");
        assertThat(problem.path("detail").asString()).doesNotContain("jackson", "Order");
    }

    @Test
    void anErrorOfOursTellsAnIdAndNothingOfItsInside() {
        JsonNode problem = problem(http.get("/v1/ingestion/bug"), 500, "INTERNAL");
        assertThat(problem.path("detail").asString()).doesNotContain("secret").containsPattern("[0-9a-f-]{36}");
    }

    @Test
    void theRequestIdOfTheCallerComesBackUnlessItIsIndecent() {
        HttpResponse<String> kept = http.send("GET", "/v1/ingestion/jobs", "", Map.of("X-Request-Id", "abc-1"));
        HttpResponse<String> replaced = http.send("GET", "/v1/ingestion/jobs", "", Map.of("X-Request-Id", "a b"));
        assertThat(kept.headers().firstValue("X-Request-Id")).contains("abc-1");
        assertThat(replaced.headers().firstValue("X-Request-Id").orElse("")).hasSize(36);
    }

    @Test
    void numbersThatJsonHasNoWordForAreNull() {
        assertThat(http.get("/v1/ingestion/measured").body())
                .isEqualTo("{\"value\":null,\"boxed\":null,\"many\":[1.5,null],\"map\":{\"inside\":null}}");
    }

    @Test
    void tablesAreListedWithTheirHistory() {
        JsonNode table = json(http.get("/v1/ingestion/tables/labels_test"));
        assertThat(table.path("rows").asLong()).isEqualTo(3);
        assertThat(table.path("writer").asString()).isEqualTo("training");
        assertThat(json(http.get("/v1/ingestion/tables"))
                        .path("items")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("labels_test");
        assertThat(json(http.get("/v1/ingestion/tables/labels_test/history"))
                        .path("items")
                        .get(0)
                        .path("commitId")
                        .asString())
                .isEqualTo("test@1");
        problem(http.get("/v1/ingestion/tables/none"), 404, "NOT_FOUND");
        problem(http.get("/v1/ingestion/tables/labels_test?version=99"), 404, "NOT_FOUND");
    }

    @Test
    void rowsAreExportedExactlyAsCsv() {
        assertThat(http.get(ROWS).body().lines())
                .containsExactly(
                        "symbol,event_time,price,score",
                        "AAPL,1970-01-01T00:00:01Z,1.500000,0.1",
                        "AAPL,1970-01-02T00:00:00.000001Z,-0.000001,",
                        "\"B,\"\"C\"\"\",1970-01-01T00:00:02Z,123.456789,1.0E300");
    }

    @Test
    void rowsAreExportedExactlyAsJson() {
        assertThat(http.get(ROWS + "?format=json&columns=price,score&where=symbol=AAPL")
                        .body())
                .isEqualTo("[{\"price\":1.500000,\"score\":0.1},{\"price\":-0.000001,\"score\":null}]");
    }

    @Test
    void rowsAreChosenByTimeAndValue() {
        assertThat(rows("columns=price&from=1970-01-02")).containsExactly("price", "-0.000001");
        assertThat(rows("columns=price&from=1970-01-01T00:00:02Z&to=1970-01-02"))
                .containsExactly("price", "123.456789");
        assertThat(rows("columns=symbol&where=price=1.5&where=score=0.1")).containsExactly("symbol", "AAPL");
        assertThat(rows("columns=price&where=symbol=B,%22C%22")).containsExactly("price", "123.456789");
    }

    private List<String> rows(String query) {
        return http.get(ROWS + "?" + query).body().lines().toList();
    }

    @Test
    void rowQueriesThatMakeNoSenseSayWhatDoes() {
        JsonNode problem = problem(http.get(ROWS + "?columns=symbol,prize"), 400, "INVALID_REQUEST");
        assertThat(problem.path("detail").asString()).contains("[symbol, event_time, price, score]");
        for (String query : List.of(
                "where=symbol",
                "where=price=1.23456789",
                "where=prize=1",
                "from=yesterday",
                "format=xml",
                "colums=symbol",
                "columns=symbol,symbol")) {
            problem(http.get(ROWS + "?" + query), 400, "INVALID_REQUEST");
        }
    }

    @Test
    void theDiagnosisFindsEverythingInOrder() {
        JsonNode checks = json(http.get("/v1/ingestion/diagnosis")).path("checks");
        assertThat(checks.values())
                .extracting(check -> check.path("name").asString())
                .containsExactly(
                        "services", "versions", "database", "migrations", "clock", "lake", "put-if-absent", "disk");
        assertThat(checks.values())
                .filteredOn(check -> !check.path("name").asString().equals("disk"))
                .allSatisfy(check -> assertThat(check.path("status").asString())
                        .as(check.toString())
                        .isEqualTo("OK"));
    }

    @Test
    void everyDeclaredMetricIsScrapedUnderItsName() {
        Metrics metrics = service.bean(Metrics.class);
        for (PlatformMetric metric : PlatformMetric.values()) {
            String[] values = new String[metric.labels().size()];
            Arrays.fill(values, "test");
            switch (metric.kind()) {
                case COUNTER -> metrics.counter(metric, values).increment();
                case TIMER -> metrics.timer(metric, values).record(Duration.ofMillis(1));
                case GAUGE -> metrics.gauge(metric, () -> 1, values);
            }
        }
        String scrape = management.get("/actuator/prometheus").body();
        for (PlatformMetric metric : PlatformMetric.values()) {
            String name = switch (metric.kind()) {
                case COUNTER -> metric.id() + "_total";
                case TIMER -> metric.id() + "_seconds";
                case GAUGE -> metric.unit().isEmpty() ? metric.id() : metric.id() + "_" + metric.unit();
            };
            assertThat(scrape).contains("# HELP " + name + " " + metric.help());
        }
        assertThat(scrape).contains("breadthflow_lake_commits_total{outcome=\"committed\",service=\"training\"}");
    }

    @Test
    void timesAreScrapedInBucketsThatReachFarEnough() {
        http.get("/v1/ingestion/jobs");
        http.get("/v1/ingestion/jobs");
        String scrape = management.get("/actuator/prometheus").body();
        assertThat(scrape)
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.25\"")
                .containsPattern("breadthflow_jobs_duration_seconds_bucket\\{.*le=\"\\d{4,}");
    }

    @Test
    void jobsAreCountedFromZero() {
        assertThat(management.get("/actuator/prometheus").body())
                .contains(
                        "breadthflow_jobs_completed_total{service=\"ingestion\",state=\"CANCELLED\",type=\"SIMULATE_MARKET\"} 0");
    }

    @Test
    void onlyHealthInfoAndMetricsAreManaged() {
        assertThat(management.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(management.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(management.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(management.get("/actuator/heapdump").statusCode()).isEqualTo(404);
        problem(http.get("/actuator/prometheus"), 404, "NOT_FOUND");
    }

    @Test
    void theApiIsDescribedWithTheProblemsItAnswers() {
        JsonNode api = json(http.get("/v3/api-docs"));
        assertThat(api.path("info").path("title").asString()).isEqualTo("BreadthFlow ML");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .propertyNames())
                .contains("code", "detail", "errors");
        assertThat(api.path("paths")
                        .path("/v1/{service}/jobs/{id}")
                        .path("get")
                        .path("responses")
                        .propertyNames())
                .contains("200", "default");
        assertThat(http.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }
}

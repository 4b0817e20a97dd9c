package io.breadthflow.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.job.StepView;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.api.table.ValidationResult.ExpectationView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.IngestionConfiguration;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(PostgresExtension.class)
class ValidationServiceIT {

    private static final String PATH = "/v1/ingestion/validations";
    private static final int ROWS_PER_YEAR = 200;
    private static final long ROWS = 2 * 9 * ROWS_PER_YEAR;

    private static RunningService service;
    private static RestClient client;
    private static long bars;

    @BeforeAll
    static void start(TestDatabase database, @TempDir Path lake) {
        service = RunningService.start(database, lake, IngestionConfiguration.class);
        client = service.client();
        PlantedTables planted = new PlantedTables(everyWriters());
        bars = planted.bars(ROWS_PER_YEAR);
        planted.features();
    }

    /** The lake as the services have it that write the tables of this test. */
    private static Lake everyWriters() {
        return DeltaLake.open(service.bean(Lake.class).store(), CommitListener.none(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTableWithFaultsIsValidatedAndTheReportSaysWhich() {
        JobView job = validated(Map.of("table", "ohlcv"));

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.type()).isEqualTo("VALIDATE_TABLE");
        assertThat(job.steps()).extracting(StepView::name).containsExactly("pin", "judge");
        ValidationResult result = result(job);
        assertThat(result.table()).isEqualTo("ohlcv");
        assertThat(result.version()).isEqualTo(bars);
        assertThat(result.engine()).isEqualTo(Engine.LOCAL);
        assertThat(result.rows()).isEqualTo(ROWS);
        assertThat(result.violatingRows()).isBetween(1L, ROWS - 1L);
        assertThat(result.score()).isEqualTo((double) (ROWS - result.violatingRows()) / ROWS);
        assertThat(finding(result, "volume is not below 0").example())
                .startsWith("market=us.equity, interval=1d, symbol=S")
                .endsWith("T00:00:00Z");
    }

    @Test
    void anEarlierVersionIsValidatedAsItWas() {
        ValidationResult result = result(validated(Map.of("table", "ohlcv", "version", 1)));

        assertThat(result.version()).isEqualTo(1);
        assertThat(result.rows()).isEqualTo(ROWS_PER_YEAR);
    }

    @Test
    void aTableOfAnotherServiceIsValidatedToo() {
        ValidationResult result = result(validated(Map.of("table", PlantedTables.FEATURES.name(), "engine", "LOCAL")));

        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.violatingRows()).isEqualTo(1);
        assertThat(finding(result, "first is not infinite").violatingRows()).isZero();
        assertThat(finding(result, "second is not infinite"))
                .isEqualTo(new ExpectationView(
                        "second is not infinite", 1, "market=us.equity, symbol=B, event_time=2016-01-04T21:00:00Z"));
    }

    @Test
    void anEmptyTableViolatesNothing() {
        everyWriters().open(Tables.SIMULATION_ORACLE);
        ValidationResult result = result(validated(Map.of("table", Tables.SIMULATION_ORACLE.name())));

        assertThat(result.rows()).isZero();
        assertThat(result.violatingRows()).isZero();
        assertThat(result.score()).isEqualTo(1.0);
        assertThat(result.expectations()).isNotEmpty();
    }

    @Test
    void theLastValidationIsAMetricOfItsTable() {
        long violating = result(validated(Map.of("table", "ohlcv"))).violatingRows();
        validated(Map.of("table", PlantedTables.FEATURES.name()));

        String scrape = RestClient.create(service.managementUrl())
                .get()
                .uri("/actuator/prometheus")
                .retrieve()
                .body(String.class);
        assertThat(scrape)
                .contains("breadthflow_ingestion_violating_rows{table=\"ohlcv\"} " + violating + ".0")
                .contains("breadthflow_ingestion_violating_rows{table=\"features\"} 1.0")
                .contains("breadthflow_ingestion_violating_rows{table=\"predictions\"} NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'table':'none'}                       | 404 | There is no table none; there are [",
                "{'table':'../ohlcv'}                   | 404 | There is no table ../ohlcv",
                "{'table':'ohlcv','version':999}        | 404 | 999",
                "{'table':'ohlcv','version':-1}         | 400 | version",
                "{'version':1}                          | 400 | table",
                "{'table':'ohlcv','engine':'SPARK'}     | 400 | breadthflow.spark.home is not set",
                "{'table':'ohlcv','engine':'FLINK'}     | 400 | engine",
                "{'table':'ohlcv','engin':'LOCAL'}      | 400 | engin",
            })
    void whatCannotBeValidatedIsRefusedAtTheDoor(String body, int status, String detail) {
        ResponseEntity<String> answer = post(body.replace('\'', '"'), String.class);

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        Problem problem = JsonMapper.shared().readValue(answer.getBody(), Problem.class);
        assertThat(problem.detail() + problem.errors()).contains(detail);
    }

    private static JobView validated(Map<String, Object> request) {
        JobView job = post(request, JobView.class).getBody();
        return Eventually.get(
                Duration.ofMinutes(1),
                () -> client.get()
                        .uri("/v1/ingestion/jobs/" + job.id())
                        .retrieve()
                        .body(JobView.class),
                view -> view.state().isTerminal());
    }

    private static <T> ResponseEntity<T> post(Object body, Class<T> type) {
        return client.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(type);
    }

    private static ValidationResult result(JobView job) {
        return JsonMapper.shared().convertValue(job.result(), ValidationResult.class);
    }

    private static ExpectationView finding(ValidationResult result, String expectation) {
        return result.expectations().stream()
                .filter(view -> view.expectation().equals(expectation))
                .findFirst()
                .orElseThrow();
    }
}

package io.breadthflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.cli.invocation.ExitStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {

    private static final String ID = "0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77";
    private static final String JOB = """
            {"id":"%s","service":"ingestion","type":"VALIDATE_TABLE","state":"%s","pipeline":"p","attempts":1,"epoch":1,
             "cancelRequested":false,"progress":{"step":"judge","rows":500,"totalRows":1000,"rowsPerSecond":100.0,
             "etaSeconds":5.0,"fraction":0.5},"steps":[],"request":{"table":"ohlcv"},"result":%s,"error":%s,
             "createdAt":"2026-01-02T03:04:05Z","startedAt":"2026-01-02T03:04:06Z","finishedAt":null}
            """;
    private static final String VIOLATED = """
            {"table":"ohlcv","version":3,"engine":"LOCAL","rows":1000000,"violatingRows":2,"score":0.999998,
             "expectations":[
              {"expectation":"close is present","violatingRows":0,"example":null},
              {"expectation":"open is above 0","violatingRows":2,"example":"symbol=AAA, event_time=2016-01-04T21:00:00Z"}]}
            """;
    private static final String CLEAN = """
            {"table":"ohlcv","version":3,"engine":"SPARK","rows":10,"violatingRows":0,"score":1.0,
             "expectations":[{"expectation":"close is present","violatingRows":0,"example":null}]}
            """;

    private final PlatformServer server = new PlatformServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namesWhatIsViolatedWithAnExampleAndFails() {
        answer("SUCCEEDED", VIOLATED, "null");

        assertThat(run("validate", "ohlcv")).isEqualTo(ExitStatus.FAILED);
        assertThat(out.toString()).isEqualTo("""
                ohlcv version 3: 1,000,000 rows, 2 violate something (score 0.99999)
                1 of 2 expectations are violated
                ROWS  EXPECTED         EXAMPLE
                   2  open is above 0  symbol=AAA, event_time=2016-01-04T21:00:00Z
                """);
        assertThat(err.toString()).contains("500 of 1,000 rows");
    }

    @Test
    void succeedsWhereEverythingHolds() {
        answer("SUCCEEDED", CLEAN, "null");

        assertThat(run("validate", "ohlcv")).isZero();
        assertThat(out.toString()).contains("10 rows, none violates anything", "all 1 expectations hold");
    }

    @Test
    void sendsVersionAndEngineWhicheverCaseItIsIn() {
        answer("SUCCEEDED", CLEAN, "null");

        assertThat(run("validate", "ohlcv", "--version", "3", "--engine", "spark"))
                .isZero();
        JsonNode sent = JsonMapper.shared().readTree(server.requests().get(0).body());
        assertThat(sent.get("table").asString()).isEqualTo("ohlcv");
        assertThat(sent.get("version").asLong()).isEqualTo(3);
        assertThat(sent.get("engine").asString()).isEqualTo("SPARK");
        assertThat(server.requests().get(0).idempotencyKey()).isNotBlank();
    }

    @Test
    void printsTheReportAsOneDocumentWhenAsked() {
        answer("SUCCEEDED", VIOLATED, "null");

        assertThat(run("--json", "validate", "ohlcv")).isEqualTo(ExitStatus.FAILED);
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.get("expectations").get(1).get("violatingRows").asLong())
                .isEqualTo(2);
    }

    @Test
    void saysWhyAJobFailed() {
        answer("FAILED", "null", """
                {"type":"t","title":"The Spark driver has died","status":503,"detail":"status 1","code":"DRIVER_LOST","errors":[]}
                """);

        assertThat(run("validate", "ohlcv")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("The Spark driver has died: status 1");
    }

    @Test
    void saysThatAJobWasCancelled() {
        answer("CANCELLED", "null", "null");

        assertThat(run("validate", "ohlcv")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("Cancelled: job " + ID);
    }

    @Test
    void refusesAnEngineThatIsNone() {
        assertThat(run("validate", "ohlcv", "--engine", "flink")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--engine", "LOCAL, SPARK");
    }

    private void answer(String state, String result, String error) {
        server.on(
                "POST /v1/ingestion/validations", 202, "application/json", JOB.formatted(ID, "QUEUED", "null", "null"));
        server.on(
                "GET /v1/ingestion/jobs/" + ID + "/events",
                200,
                "text/event-stream",
                "event: job\ndata: " + line("RUNNING", "null", "null") + "\n\nevent: end\ndata: "
                        + line(state, result, error) + "\n\n");
    }

    private static String line(String state, String result, String error) {
        return JOB.formatted(ID, state, result, error).replace("\n", " ");
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("--server", server.url()));
        all.addAll(List.of(args));
        return BreadthFlow.execute(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }
}

package io.breadthflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.cli.invocation.ExitStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreadthFlowTest {

    private static final String[] COMMANDS = {
        "run", "up", "jobs", "models", "train", "tables", "validate", "predict", "doctor", "generate-completion"
    };
    private static final String JOB = """
            {"id":"0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77","service":"training","type":"TRAIN_MODEL","state":"%s",
             "pipeline":"p","attempts":1,"epoch":1,"cancelRequested":false,
             "progress":{"step":"train","rows":1234,"totalRows":5000,"rowsPerSecond":100.0,"etaSeconds":37.6,"fraction":0.25},
             "steps":[],"request":{"label":"next_day_direction","listing":"us.equity"},"createdAt":"2026-01-02T03:04:05Z",
             "startedAt":"2026-01-02T03:04:06Z","finishedAt":%s,"error":%s}
            """;

    private final PlatformServer server = new PlatformServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsJobsOfAllServicesNewestFirst() {
        for (String service : List.of("ingestion", "features", "serving")) {
            server.on("GET /v1/" + service + "/jobs?pageSize=20", "{\"items\":[]}");
        }
        server.on("GET /v1/training/jobs?pageSize=20", "{\"items\":[" + job("RUNNING", "null", "null") + "]}");

        assertThat(run("jobs", "list")).isZero();
        assertThat(out.toString()).contains("TRAIN_MODEL", "RUNNING", "1,234");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains(List.of(COMMANDS)).contains("Exit status:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "up",
                "jobs",
                "models",
                "train",
                "tables",
                "validate",
                "predict",
                "doctor",
                "generate-completion"
            })
    void everyCommandHelpsWithExamples(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: breadthflow " + command).contains("Example");
    }

    @Test
    void refusesAWordThatIsNoCommand() {
        assertThat(run("modles")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("'modles'", "Did you mean");
    }

    @Test
    void writesAScriptThatCompletesEveryCommand() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).startsWith("#!").contains(List.of(COMMANDS));
    }

    @Test
    void printsOneJsonDocumentWhenAsked() {
        server.on(
                "GET /v1/ingestion/tables",
                "{\"items\":[{\"name\":\"ohlcv\",\"writer\":\"ingestion\",\"version\":3,"
                        + "\"specVersion\":1,\"rows\":10,\"files\":2,\"sizeBytes\":2048,\"columns\":[],\"partitionBy\":[],"
                        + "\"updatedAt\":\"2026-01-02T03:04:05Z\"}]}");

        assertThat(run("tables", "list", "--json")).isZero();
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.get(0).get("name").asString()).isEqualTo("ohlcv");
    }

    @Test
    void showsTheProblemAndItsStatusWhenThePlatformRefuses() {
        server.on("GET /v1/ingestion/tables/nope", 404, "application/problem+json", """
                {"type":"urn:breadthflow:problem:NOT_FOUND","title":"Not found","status":404,
                 "detail":"there is no table nope; tables are: ohlcv","code":"NOT_FOUND","errors":[]}
                """);

        assertThat(run("tables", "show", "nope")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("Not found: there is no table nope; tables are: ohlcv");
    }

    @Test
    void writesTheProblemIntoTheDocumentToo() {
        assertThat(run("--json", "tables", "show", "nope")).isEqualTo(ExitStatus.FAILED);
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.get("status").asString()).isEqualTo("FAILED");
        assertThat(document.get("error").get("code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void exitsWithThreeWhenNobodyAnswers() {
        server.close();
        assertThat(run("doctor")).isEqualTo(ExitStatus.UNREACHABLE);
        assertThat(err.toString()).contains("nobody answers at").contains("breadthflow up");
    }

    @Test
    void saysHowToStartAnInstanceWhereNoneRuns(@TempDir Path folder) {
        assertThat(BreadthFlow.execute(writer(out), writer(err), "--data-dir", folder.toString(), "doctor"))
                .isEqualTo(ExitStatus.UNREACHABLE);
        assertThat(err.toString()).contains("no instance runs in " + folder);
    }

    @Test
    void ignoresTheFileOfADeadInstance(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("instance.json"),
                "{\"pid\":999999999,\"url\":\"http://127.0.0.1:1\",\"managementUrl\":\"\",\"version\":\"0\",\"services\":{},"
                        + "\"startedAt\":\"2026-01-02T03:04:05Z\"}");
        assertThat(BreadthFlow.execute(writer(out), writer(err), "--data-dir", folder.toString(), "doctor"))
                .isEqualTo(ExitStatus.UNREACHABLE);
        assertThat(err.toString()).contains("no instance runs");
    }

    @Test
    void ignoresAProcessThatOnlyHasTheNumberOfADeadInstance(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("instance.json"),
                "{\"pid\":" + ProcessHandle.current().pid() + ",\"url\":\"http://127.0.0.1:1\",\"managementUrl\":\"\","
                        + "\"version\":\"0\",\"services\":{},\"startedAt\":\"2001-01-02T03:04:05Z\"}");
        assertThat(BreadthFlow.execute(writer(out), writer(err), "--data-dir", folder.toString(), "doctor"))
                .isEqualTo(ExitStatus.UNREACHABLE);
        assertThat(err.toString()).contains("no instance runs");
    }

    @Test
    void exitsWithTwoForAWrongOption() {
        assertThat(run("jobs", "list", "--bogus")).isEqualTo(2);
        assertThat(err.toString()).contains("--bogus");
    }

    @Test
    void doctorRacesTheStoreInRounds() {
        healthy();
        server.on("POST /v1/ingestion/diagnosis/races", race(25, 25, 0));

        assertThat(run("doctor", "--quick")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).contains("50 keys x 16 writers: 50 winners");
        assertThat(err.toString()).contains("50 of 50 objects");
    }

    @Test
    void doctorFailsWhenTwoWritersWin() {
        healthy();
        server.on("POST /v1/ingestion/diagnosis/races", race(25, 26, 1));

        assertThat(run("doctor")).isEqualTo(ExitStatus.FAILED);
        assertThat(out.toString())
                .contains("1000 keys x 16 writers: 1040 winners, 40 keys with several", "single-writer");
    }

    private void healthy() {
        for (String service : List.of("ingestion", "features", "training", "serving")) {
            server.on(
                    "GET /v1/" + service + "/diagnosis",
                    "{\"checks\":[{\"name\":\"lake\",\"status\":\"OK\",\"detail\":\"fine\"}]}");
        }
    }

    private static String race(int keys, int winners, int contested) {
        return "{\"root\":\"s3://lake/\",\"keys\":" + keys + ",\"writers\":16,\"winners\":" + winners
                + ",\"contested\":" + contested + ",\"unwon\":0,\"foreign\":0}";
    }

    @Test
    void doctorFailsWhenACheckFails() {
        for (String service : List.of("ingestion", "features", "training")) {
            server.on(
                    "GET /v1/" + service + "/diagnosis",
                    "{\"checks\":[{\"name\":\"lake\",\"status\":\"OK\",\"detail\":\"fine\"}]}");
        }
        server.on(
                "GET /v1/serving/diagnosis",
                "{\"checks\":[{\"name\":\"disk\",\"status\":\"FAIL\",\"detail\":\"full\",\"remedy\":\"make room\"}]}");

        server.on("POST /v1/ingestion/diagnosis/races", race(25, 25, 0));

        assertThat(run("doctor", "--quick")).isEqualTo(ExitStatus.FAILED);
        assertThat(out.toString()).contains("disk", "FAIL", "make room");
    }

    @Test
    void exportsRowsAsTheServerWritesThem() {
        server.on(
                "GET /v1/ingestion/tables/ohlcv/rows?format=csv&where=symbol%3DAAPL&columns=event_time%2Cclose&from=2016-01-01&version=4",
                200, "text/csv", "event_time,close\n2016-01-04T21:00:00Z,105.350000\n");

        int status = run(
                "tables",
                "export",
                "ohlcv",
                "--where",
                "symbol=AAPL",
                "--columns",
                "event_time,close",
                "--from",
                "2016-01-01",
                "--version",
                "4");
        assertThat(status).isZero();
        assertThat(out.toString()).isEqualTo("event_time,close\n2016-01-04T21:00:00Z,105.350000\n");
    }

    @Test
    void exportsJsonWhenJsonIsAskedFor() {
        server.on("GET /v1/ingestion/tables/ohlcv/rows?format=json", "[{\"close\":1.5}]");

        assertThat(run("--json", "tables", "export", "ohlcv")).isZero();
        assertThat(out.toString()).isEqualTo("[{\"close\":1.5}]");
    }

    @Test
    void helpsWhereVersionNamesAVersionOfSomethingElse() {
        assertThat(run("models", "show", "--help")).isZero();
        assertThat(run("tables", "export", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: breadthflow models show", "Usage: breadthflow tables export");
    }

    @Test
    void asksForPredictionsAndShowsReasons() {
        server.on("POST /v1/serving/predict", """
                {"model":"m","modelVersion":7,"alias":"champion","featureSet":"s","featureSetHash":"h","degraded":false,
                 "predictions":[
                  {"predictionId":"a","instrument":"us.equity.AAPL","symbol":"AAPL","probability":0.51234,"featureTime":"2018-02-07T21:00:00Z"},
                  {"predictionId":"b","instrument":"us.equity.NEW","symbol":"NEW","reason":"WARM_UP"}]}
                """);

        assertThat(run("predict", "m", "AAPL", "NEW")).isZero();
        assertThat(out.toString()).contains("0.5123", "WARM_UP");
        assertThat(server.requests().get(0).body()).contains("\"symbol\" : \"AAPL\"");
    }

    @Test
    void followsAJobThroughItsEvents() {
        server.on("GET /v1/training/jobs/1", job("RUNNING", "null", "null"));
        server.on(
                "GET /v1/training/jobs/0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77/events",
                200,
                "text/event-stream",
                "event: job\ndata: " + job("RUNNING", "null", "null").replace("\n", " ") + "\n\nevent: end\ndata: "
                        + job("SUCCEEDED", "\"2026-01-02T03:05:05Z\"", "null").replace("\n", " ") + "\n\n");

        assertThat(run("jobs", "watch", "1")).isZero();
        assertThat(err.toString()).contains("1,234 of 5,000 rows", "ETA 37.6 s");
        assertThat(out.toString()).contains("TRAIN_MODEL SUCCEEDED");
    }

    @Test
    void saysThatAReproductionWasCancelled() {
        server.on("POST /v1/training/reproductions", 202, "application/json", job("CANCELLED", "null", "null"));

        assertThat(run("train", "--reproduce", "r")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("Cancelled: job 0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77");
    }

    @Test
    void reproducesARunAndFailsWhenTheBytesDiffer() {
        String posted = job("QUEUED", "null", "null");
        String done = job("SUCCEEDED", "\"2026-01-02T03:05:05Z\"", "null")
                .replace(
                        "\"steps\"",
                        "\"result\":{\"runId\":\"r\",\"recordedSha256\":\"aa\",\"rebuiltSha256\":\"bb\",\"identical\":false},\"steps\"");
        server.on("POST /v1/training/reproductions", 202, "application/json", posted);
        server.on(
                "GET /v1/training/jobs/0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77/events",
                200,
                "text/event-stream",
                "event: end\ndata: " + done.replace("\n", " ") + "\n\n");

        assertThat(run("train", "--reproduce", "r")).isEqualTo(ExitStatus.FAILED);
        assertThat(out.toString()).contains("DIFFERENT: recorded aa, rebuilt bb");
        assertThat(server.requests().get(0).idempotencyKey()).isNotBlank();
    }

    @Test
    void runsAPipelineOnAServerAndReportsItAsOneDocument() {
        String training = job("SUCCEEDED", "\"2026-01-02T03:05:05Z\"", "null")
                .replace("\"steps\"", "\"result\":" + RUN + ",\"steps\"");
        server.on("POST /v1/ingestion/pipelines", 202, "application/json", job("QUEUED", "null", "null"));
        server.on(
                "GET /v1/ingestion/pipelines/0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77",
                "{\"id\":\"p\",\"state\":\"RUNNING\",\"jobs\":[" + job("RUNNING", "null", "null") + "]}");
        server.on(
                "GET /v1/ingestion/pipelines/0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77",
                "{\"id\":\"p\",\"state\":\"SUCCEEDED\",\"jobs\":[" + training + "]}");
        server.on("GET /v1/serving/models", "{\"items\":[{\"model\":\"m\",\"alias\":\"champion\",\"version\":1}]}");
        server.on(
                "GET /v1/serving/models/m/entities?listing=us.equity",
                "{\"items\":[{\"instrument\":\"us.equity.AAPL\",\"symbol\":\"AAPL\"}]}");
        server.on("POST /v1/serving/predict", """
                {"model":"m","modelVersion":1,"alias":"champion","featureSet":"s","featureSetHash":"h","degraded":false,
                 "predictions":[{"predictionId":"a","instrument":"us.equity.AAPL","symbol":"AAPL","probability":0.5}]}
                """);

        int status = run("run", "simulated", "--seed", "7", "--engine", "local", "--once", "--json");
        assertThat(status).as(err.toString()).isZero();
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.get("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(document.get("stages").get(0).get("name").asString()).isEqualTo("train:next_day_direction");
        assertThat(document.get("runs")
                        .get(0)
                        .get("scores")
                        .get(0)
                        .get("baselines")
                        .get("majority")
                        .asDouble())
                .isEqualTo(0.53);
        assertThat(document.get("predictions").get(0).get("probability").asDouble())
                .isEqualTo(0.5);
        assertThat(err.toString()).contains("majority".toUpperCase(Locale.ROOT));
        assertThat(server.requests().get(0).body()).contains("\"seed\" : 7", "\"engine\" : \"LOCAL\"");
    }

    @Test
    void reportsAFailedPipelineWithItsProblem() {
        String problem =
                "{\"type\":\"t\",\"title\":\"The source cannot be read\",\"status\":422,\"detail\":\"no such file\",\"code\":\"SOURCE_UNREADABLE\",\"errors\":[]}";
        server.on("POST /v1/ingestion/pipelines", 202, "application/json", job("QUEUED", "null", "null"));
        server.on(
                "GET /v1/ingestion/pipelines/0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77",
                "{\"id\":\"p\",\"state\":\"FAILED\",\"jobs\":[" + job("FAILED", "\"2026-01-02T03:05:05Z\"", problem)
                        + "]}");

        assertThat(run("run", "equities-daily", "--source", "nope.csv", "--once"))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("The source cannot be read: no such file");
    }

    private static final String RUN = """
            {"runId":"r","label":"next_day_direction","model":"m","modelVersion":1,"trainRows":10,"testRows":5,
             "shortSample":false,"droppedRows":0,"dropped":{},"warnings":[],
             "scores":[{"metric":"accuracy","value":0.51,"lower":0.49,"upper":0.53,
                        "baselines":{"majority":0.53,"trainMajority":0.53,"persistence":0.5},"skill":-0.02,"skillLower":-0.04,"skillUpper":0.0}],
             "coverage":[{"coverage":0.1,"accuracy":0.52,"lower":0.4,"upper":0.6,"n":1}],"oracle":null,"folds":[],
             "provenance":null,"reused":false,"createdAt":"2026-01-02T03:04:05Z"}
            """;

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("--server", server.url()));
        all.addAll(List.of(args));
        return BreadthFlow.execute(writer(out), writer(err), all.toArray(String[]::new));
    }

    private static PrintWriter writer(StringWriter writer) {
        return new PrintWriter(writer);
    }

    private static String job(String state, String finishedAt, String error) {
        return JOB.formatted(state, finishedAt, error);
    }
}

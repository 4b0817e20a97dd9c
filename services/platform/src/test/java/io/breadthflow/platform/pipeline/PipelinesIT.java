package io.breadthflow.platform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.pipeline.TestStages.Desk;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines with real workers: words name jobs, and are unique over all tests. */
@Tag("contract")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelinesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final Path lake;
    private RunningService service;

    PipelinesIT(TestDatabase database, @TempDir Path lake) {
        this.database = database;
        this.lake = lake;
        service = RunningService.start(database, lake, TestStages.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aStageGetsFieldsOfTheResultsItFollows() {
        PipelineView ended = end(post(
                stage("first", JobType.INGEST_BARS, Map.of("word", "f-first")),
                stage(
                        "second",
                        JobType.MATERIALIZE_FEATURES,
                        Map.of("word", Map.of("from", "first.inner.word"), "number", Map.of("from", "first.number")),
                        "first")));
        assertThat(ended.state()).isEqualTo(PipelineState.SUCCEEDED);
        assertThat(ended.error()).isNull();
        assertThat(ended.finishedAt()).isNotNull();
        assertThat(job(ended, "second").request()).isEqualTo(Map.of("word", "inner f-first", "number", 7));
        assertThat(desk().numbers).containsEntry("inner f-first", 7L);
        assertThat(job(ended, "second").service()).isEqualTo("features");
        assertThat(ended.jobs()).extracting(JobView::pipeline).containsOnly(ended.id());
    }

    @Test
    void aStageWaitsForAllItFollowsAndIsPostedOnce() {
        PipelineView posted = post(
                stage("a", JobType.INGEST_BARS, Map.of("word", "d-a", "act", "WAIT")),
                stage("b", JobType.VALIDATE_TABLE, Map.of("word", "d-b")),
                stage("c", JobType.MATERIALIZE_FEATURES, Map.of("word", "d-c"), "a"),
                stage("join", JobType.TRAIN_MODEL, Map.of("word", "d-join"), "b", "c"));
        assertThat(posted.jobs()).extracting(JobView::stage).containsExactly("a", "b");
        awaitState(posted, "b", JobState.SUCCEEDED);
        assertThat(get(posted).jobs()).extracting(JobView::stage).containsExactly("a", "b");
        release("d-a");
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.SUCCEEDED);
        assertThat(ended.jobs()).extracting(JobView::stage).containsExactly("a", "b", "c", "join");
    }

    @Test
    void twoStagesThatEndAtOncePostTheirSuccessorOnce() {
        PipelineView posted = post(Stream.concat(
                        Stream.of("1", "2", "3", "4")
                                .map(name -> stage("s" + name, JobType.INGEST_BARS, Map.of("word", "t-" + name))),
                        Stream.of(stage("last", JobType.TRAIN_MODEL, Map.of("word", "t-last"), "s1", "s2", "s3", "s4")))
                .toArray(Stage[]::new));
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.SUCCEEDED);
        assertThat(ended.jobs())
                .extracting(JobView::stage)
                .filteredOn("last"::equals)
                .hasSize(1);
    }

    @Test
    void whatFollowsAFailedStageNeverStartsAndOtherBranchesGoOn() {
        PipelineView posted = post(
                stage("bad", JobType.INGEST_BARS, Map.of("word", "x-bad", "act", "FAIL")),
                stage("never", JobType.TRAIN_MODEL, Map.of("word", "x-never"), "bad"),
                stage("good", JobType.VALIDATE_TABLE, Map.of("word", "x-good", "act", "WAIT")),
                stage("after-good", JobType.MATERIALIZE_FEATURES, Map.of("word", "x-after"), "good"));
        awaitState(posted, "bad", JobState.FAILED);
        assertThat(get(posted).state()).isEqualTo(PipelineState.FAILED);
        assertThat(get(posted).finishedAt()).isNull();
        release("x-good");
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.FAILED);
        assertThat(ended.jobs()).extracting(JobView::stage).containsExactly("bad", "good", "after-good");
        assertThat(job(ended, "after-good").state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(desk().started).doesNotContain("x-never");
    }

    @Test
    void aCancelledPipelineStopsItsJobsAndStartsNothing() {
        PipelineView posted = post(
                stage("long", JobType.INGEST_BARS, Map.of("word", "c-long", "act", "WAIT")),
                stage("next", JobType.TRAIN_MODEL, Map.of("word", "c-next"), "long"));
        Eventually.holds(SOON, () -> desk().started.contains("c-long"));
        PipelineView asked = pipelines().cancel(PipelineId.parse(posted.id()));
        assertThat(asked.cancelRequested()).isTrue();
        assertThat(asked.jobs()).allMatch(JobView::cancelRequested);
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.CANCELLED);
        assertThat(ended.jobs()).extracting(JobView::state).containsExactly(JobState.CANCELLED);
        assertThat(desk().completed).doesNotContain("c-long");
        assertThat(pipelines().cancel(PipelineId.parse(posted.id()))).isEqualTo(ended);
    }

    @Test
    void aCancelThatComesDuringACompletionStopsWhatThatHasPosted() {
        PipelineView posted = post(
                stage("slow", JobType.INGEST_BARS, Map.of("word", "k-slow", "act", "COMPLETE_SLOWLY")),
                stage("next", JobType.TRAIN_MODEL, Map.of("word", "k-next", "act", "WAIT"), "slow"));
        Eventually.holds(SOON, () -> desk().completed.contains("k-slow"));
        CompletableFuture<PipelineView> cancelled =
                CompletableFuture.supplyAsync(() -> pipelines().cancel(PipelineId.parse(posted.id())));
        Eventually.holds(SOON, this::someoneWaitsForALock);
        release("k-slow");
        assertThat(cancelled.join().cancelRequested()).isTrue();
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.CANCELLED);
        assertThat(job(ended, "slow").state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job(ended, "next").state()).isEqualTo(JobState.CANCELLED);
        assertThat(desk().completed).doesNotContain("k-next");
    }

    private boolean someoneWaitsForALock() {
        return database.jdbc()
                        .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void aPipelineWithACancelledJobStartsNothingMore() {
        PipelineView posted = post(
                stage("stopped", JobType.INGEST_BARS, Map.of("word", "j-stopped", "act", "WAIT")),
                stage("other", JobType.VALIDATE_TABLE, Map.of("word", "j-other", "act", "WAIT")),
                stage("next", JobType.TRAIN_MODEL, Map.of("word", "j-next"), "other"));
        Eventually.holds(SOON, () -> desk().started.contains("j-stopped"));
        service.bean(Jobs.class).cancel(JobId.parse(job(posted, "stopped").id()));
        awaitState(posted, "stopped", JobState.CANCELLED);
        assertThat(get(posted).state()).isEqualTo(PipelineState.RUNNING);
        release("j-other");
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.CANCELLED);
        assertThat(ended.jobs()).extracting(JobView::stage).containsExactly("stopped", "other");
    }

    @Test
    void aResultWithoutTheFieldEndsThePipelineAndSaysWhy() {
        PipelineView posted = post(stage("first", JobType.INGEST_BARS, Map.of("word", "r-first", "act", "WAIT")));
        Stage next = stage("next", JobType.TRAIN_MODEL, Map.of("word", Map.of("from", "first.gone")), "first");
        rewrite(
                posted,
                new PipelineDocument("test", List.of(posted.document().stages().get(0), next)));
        release("r-first");
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.FAILED);
        assertThat(Objects.requireNonNull(ended.error()).detail())
                .contains("Stage 'next': The result of 'first' has no field gone");
        assertThat(ended.jobs()).extracting(JobView::stage).containsExactly("first");
    }

    @Test
    void aStageThatWasNotCheckedAtTheDoorIsCheckedWhenItRuns() {
        PipelineView posted = post(stage("first", JobType.INGEST_BARS, Map.of("word", "u-first", "act", "WAIT")));
        Stage misspelt = stage("misspelt", JobType.TRAIN_MODEL, Map.of("word", "u", "acct", "FAIL"), "first");
        Stage blank = stage("blank", JobType.TRAIN_MODEL, Map.of("word", " "), "first");
        rewrite(
                posted,
                new PipelineDocument("test", List.of(posted.document().stages().get(0), misspelt, blank)));
        release("u-first");
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.FAILED);
        assertThat(Objects.requireNonNull(job(ended, "misspelt").error()).detail())
                .contains("'acct' does not exist");
        assertThat(Objects.requireNonNull(job(ended, "blank").error()).detail()).contains("'word' must not be blank");
    }

    /** As if another version had posted it, whose services are elsewhere. */
    private void rewrite(PipelineView pipeline, PipelineDocument document) {
        database.jdbc()
                .sql("UPDATE breadthflow.pipeline SET document = CAST(:document AS json) WHERE id = CAST(:id AS uuid)")
                .param(
                        "document",
                        service.bean(tools.jackson.databind.json.JsonMapper.class)
                                .writeValueAsString(document))
                .param("id", pipeline.id())
                .update();
    }

    @Test
    void goesOnAfterARestart() {
        PipelineView posted = post(
                stage("first", JobType.INGEST_BARS, Map.of("word", "o-first", "act", "WAIT")),
                stage("next", JobType.TRAIN_MODEL, Map.of("word", "o-next"), "first"));
        Eventually.holds(SOON, () -> desk().started.contains("o-first"));
        service.close();
        service = RunningService.start(database, lake, TestStages.class);
        release("o-first");
        PipelineView ended = end(posted);
        assertThat(ended.state()).isEqualTo(PipelineState.SUCCEEDED);
        assertThat(ended.jobs()).extracting(JobView::stage).containsExactly("first", "next");
    }

    @Test
    void refusesAtTheDoorWhatCanNeverSucceed() {
        Stage first = stage("first", JobType.INGEST_BARS, Map.of("word", "z"));
        assertRefused(
                ErrorCode.UNKNOWN_FIELD,
                "Stage 'first': The field 'wrod' does not exist; known are",
                stage("first", JobType.INGEST_BARS, Map.of("wrod", "z")));
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                "'word' must not be blank",
                stage("first", JobType.INGEST_BARS, Map.of("number", 1)));
        assertRefused(
                ErrorCode.FORBIDDEN,
                "Stage 'first': This word is not allowed.",
                stage("first", JobType.INGEST_BARS, Map.of("word", "inadmissible")));
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                "has no field 'wrod'; known are inner, number, word",
                first,
                stage("next", JobType.TRAIN_MODEL, Map.of("word", Map.of("from", "first.wrod")), "first"));
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                "has no field 'x'; known are word",
                first,
                stage("next", JobType.TRAIN_MODEL, Map.of("word", Map.of("from", "first.inner.x")), "first"));
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                "does not follow it",
                first,
                stage("next", JobType.TRAIN_MODEL, Map.of("word", Map.of("from", "first.word"))));
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                "'act' is 'DANCE' and not one of",
                stage("first", JobType.INGEST_BARS, Map.of("word", "z", "act", "DANCE")));
        assertThat(desk().started).doesNotContain("z", "inadmissible");
    }

    private void assertRefused(ErrorCode code, String message, Stage... stages) {
        assertThatThrownBy(() -> post(stages))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    @Test
    void theSameKeyAndDocumentAnswerTheSamePipeline() {
        PipelineDocument document =
                new PipelineDocument("keyed", List.of(stage("only", JobType.INGEST_BARS, Map.of("word", "i"))));
        PipelineDocument other =
                new PipelineDocument("keyed", List.of(stage("only", JobType.INGEST_BARS, Map.of("word", "i2"))));
        PipelineView first = pipelines().post(ServiceName.INGESTION, document, "key");
        assertThat(pipelines().post(ServiceName.INGESTION, document, "key").id())
                .isEqualTo(first.id());
        assertThatThrownBy(() -> pipelines().post(ServiceName.INGESTION, other, "key"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT));
        assertThat(pipelines().post(ServiceName.FEATURES, document, "key").id()).isNotEqualTo(first.id());
    }

    @Test
    void listsPageByPageNewestFirst() {
        List<String> ids = Stream.of("l-1", "l-2", "l-3")
                .map(word -> pipelines()
                        .post(
                                ServiceName.TRAINING,
                                new PipelineDocument(
                                        "listed", List.of(stage("only", JobType.INGEST_BARS, Map.of("word", word)))),
                                null)
                        .id())
                .toList();
        var first = pipelines().list(new PipelineQuery(ServiceName.TRAINING, Optional.empty(), Optional.empty(), 2));
        var second = pipelines()
                .list(new PipelineQuery(
                        ServiceName.TRAINING, Optional.empty(), Optional.ofNullable(first.nextPageToken()), 2));
        assertThat(first.items()).extracting(PipelineView::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.items()).extracting(PipelineView::id).containsExactly(ids.get(0));
        assertThat(second.nextPageToken()).isNull();
    }

    @Test
    void theApiShowsAndCancelsPipelinesWhereTheyWerePosted() {
        PipelineRequest request = new PipelineRequest(
                null,
                null,
                null,
                false,
                null,
                new PipelineDocument(
                        "rest", List.of(stage("only", JobType.INGEST_BARS, Map.of("word", "w", "act", "WAIT")))));
        var accepted = service.client()
                .post()
                .uri("/v1/features/pipelines")
                .body(request)
                .retrieve()
                .toEntity(PipelineView.class);
        assertThat(accepted.getStatusCode().value()).isEqualTo(202);
        String path = String.valueOf(accepted.getHeaders().getLocation());
        assertThat(path)
                .isEqualTo("/v1/features/pipelines/" + accepted.getBody().id());
        assertThat(text("/v1/ingestion/pipelines/" + accepted.getBody().id())).contains("was posted at features");
        assertThat(text("/v1/serving/pipelines")).contains("'serving' does not run here");
        assertThat(text("/v1/features/pipelines?state=RUNNING"))
                .contains(accepted.getBody().id());
        assertThat(service.client()
                        .post()
                        .uri(path + "/cancel")
                        .retrieve()
                        .body(PipelineView.class)
                        .cancelRequested())
                .isTrue();
        assertThat(end(accepted.getBody()).state()).isEqualTo(PipelineState.CANCELLED);
    }

    private String text(String path) {
        return service.client().get().uri(path).retrieve().body(String.class);
    }

    private Pipelines pipelines() {
        return service.bean(Pipelines.class);
    }

    private Desk desk() {
        return service.bean(Desk.class);
    }

    private void release(String word) {
        desk().released.add(word);
    }

    private PipelineView post(Stage... stages) {
        return pipelines().post(ServiceName.INGESTION, new PipelineDocument("test", List.of(stages)), null);
    }

    private PipelineView get(PipelineView pipeline) {
        return pipelines().get(PipelineId.parse(pipeline.id()));
    }

    private PipelineView end(PipelineView pipeline) {
        return Eventually.get(SOON, () -> get(pipeline), view -> view.finishedAt() != null);
    }

    private void awaitState(PipelineView pipeline, String stage, JobState state) {
        Eventually.get(SOON, () -> job(get(pipeline), stage), job -> job.state() == state);
    }

    private static JobView job(PipelineView pipeline, String stage) {
        return pipeline.jobs().stream()
                .filter(job -> stage.equals(job.stage()))
                .findFirst()
                .orElseThrow();
    }

    private static Stage stage(String name, JobType type, Map<String, Object> request, String... after) {
        return new Stage(name, type, new HashMap<>(request), List.of(after));
    }
}

package io.breadthflow.platform.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.job.queue.JobQuery;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.run.Engine.Text;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SettableClock;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class JdbcJobsIT {

    private final Engine engine;
    private final Jobs jobs;
    private final TestDatabase database;

    JdbcJobsIT(TestDatabase database) {
        this.database = database;
        engine = new Engine(database, new SettableClock(Instant.parse("2026-11-22T12:00:00Z")));
        jobs = engine.jobs;
    }

    @Test
    void theSameKeyAndRequestAnswerTheSameJob() {
        JobView first = jobs.post(JobType.INGEST_BARS, new Text("a"), "key-1");
        JobView second = jobs.post(JobType.INGEST_BARS, new Text("a"), "key-1");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherRequestIsAConflict() {
        jobs.post(JobType.INGEST_BARS, new Text("a"), "key-2");
        assertThatThrownBy(() -> jobs.post(JobType.INGEST_BARS, new Text("b"), "key-2"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT));
    }

    @Test
    void theSameKeyOfAnotherServiceIsAnotherKey() {
        JobView first = jobs.post(JobType.INGEST_BARS, new Text("a"), "key-3");
        JobView second = jobs.post(JobType.TRAIN_MODEL, new Text("a"), "key-3");
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aKeyThatIsBlankIsRefused() {
        assertThatThrownBy(() -> jobs.post(JobType.INGEST_BARS, new Text("a"), " "))
                .hasMessageContaining("idempotency key");
    }

    @Test
    void pagesGoThroughAllJobsNewestFirst() {
        List<String> posted = List.of(post("1"), post("2"), post("3"), post("4"), post("5"));
        Page<JobView> first = jobs.list(features(Optional.empty()));
        Page<JobView> second = jobs.list(features(Optional.ofNullable(first.nextPageToken())));
        Page<JobView> third = jobs.list(features(Optional.ofNullable(second.nextPageToken())));
        assertThat(first.items()).extracting(JobView::id).containsExactly(posted.get(4), posted.get(3));
        assertThat(second.items()).extracting(JobView::id).containsExactly(posted.get(2), posted.get(1));
        assertThat(third.items()).extracting(JobView::id).containsExactly(posted.get(0));
        assertThat(third.nextPageToken()).isNull();
    }

    private String post(String text) {
        return jobs.post(JobType.MATERIALIZE_FEATURES, new Text(text), null).id();
    }

    private static JobQuery features(Optional<String> token) {
        return new JobQuery(
                Optional.of(ServiceName.FEATURES), Optional.of(JobState.QUEUED), Optional.empty(), token, 2);
    }

    @Test
    void aForeignPageTokenIsRefused() {
        assertThatThrownBy(() -> jobs.list(features(Optional.of("not a token!"))))
                .hasMessageContaining("nextPageToken");
    }

    @Test
    void jobsThatDoNotExistAreNotFound() {
        assertThatThrownBy(() -> jobs.get(JobId.create())).hasMessageContaining("There is no job");
        assertThat(jobs.ofPipeline(PipelineId.create())).isEmpty();
    }

    @Test
    void aPostRolledBackByItsCallerPostsNothing() {
        database.transactions().executeWithoutResult(status -> {
            jobs.post(JobType.INGEST_BARS, new Text("never"), "key-4");
            status.setRollbackOnly();
        });
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM breadthflow.job WHERE idempotency_key = 'key-4'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.jdbc()
                        .sql(
                                "SELECT count(*) FROM breadthflow.scheduled_tasks_ingestion t"
                                        + " WHERE NOT EXISTS (SELECT 1 FROM breadthflow.job j WHERE j.id::text = t.task_instance)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyColumnOfTheSchemaIsCommented() {
        assertThat(database.jdbc().sql("""
                SELECT c.relname || '.' || a.attname
                  FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE c.relnamespace = 'breadthflow'::regnamespace AND c.relkind = 'r'
                   AND c.relname <> 'flyway_schema_history' AND col_description(c.oid, a.attnum) IS NULL
                """).query(String.class).list()).isEmpty();
    }
}

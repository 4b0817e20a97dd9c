package io.breadthflow.platform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class PipelineMigrationIT {

    private static final String PLAN = "{\"featureSet\": \"equities-daily\", \"trainings\": []}";

    private final TestDatabase database;

    PipelineMigrationIT(TestDatabase database) {
        this.database = database;
    }

    @Test
    void pipelinesOfEarlierVersionsAreListedAndThoseThatCannotGoOnSaySo() {
        database.jdbc().sql("DROP SCHEMA breadthflow CASCADE").update();
        flyway().target("202611222140").load().migrate();
        UUID done = job("INGEST_BARS", "SUCCEEDED", "{\"source\": \"a\", \"then\": " + PLAN + "}", null, null);
        UUID features = job("MATERIALIZE_FEATURES", "SUCCEEDED", "{\"then\": " + PLAN + "}", done, done);
        job("TRAIN_MODEL", "SUCCEEDED", "{\"label\": \"up\"}", done, features);
        job("TRAIN_MODEL", "SUCCEEDED", "{\"label\": \"up\"}", done, features);
        UUID open = job("SIMULATE_MARKET", "RUNNING", "{\"simulation\": {}, \"then\": " + PLAN + "}", null, null);
        UUID training = job("INGEST_BARS", "SUCCEEDED", "{\"then\": " + PLAN + "}", null, null);
        job("TRAIN_MODEL", "RUNNING", "{\"label\": \"up\"}", training, training);
        UUID failed = job("INGEST_BARS", "FAILED", "{\"then\": " + PLAN + "}", null, null);
        UUID single = job("INGEST_BARS", "SUCCEEDED", "{\"source\": \"b\", \"then\": null}", null, null);

        flyway().load().migrate();

        assertThat(text("SELECT string_agg(id || ' ' || name || ' ' || state, ',' ORDER BY position) FROM"
                        + " breadthflow.pipeline"))
                .isEqualTo(String.join(
                        ",",
                        done + " equities-daily SUCCEEDED",
                        open + " simulated FAILED",
                        training + " equities-daily RUNNING",
                        failed + " equities-daily FAILED"));
        assertThat(text("SELECT string_agg(stage, ',' ORDER BY position) FROM breadthflow.job WHERE pipeline = '" + done
                        + "'"))
                .isEqualTo("ingest,features,train:up,train:up-2");
        assertThat(text("SELECT document #>> '{stages,2,after,0}' FROM breadthflow.pipeline WHERE id = '" + done + "'"))
                .isEqualTo("features");
        assertThat(text("SELECT document #>> '{stages,0,request}' FROM breadthflow.pipeline WHERE id = '" + done + "'"))
                .isEqualTo("{\"source\": \"a\"}");
        assertThat(text("SELECT error ->> 'detail' FROM breadthflow.pipeline WHERE id = '" + open + "'"))
                .contains("Run it again");
        assertThat(text("SELECT request::text FROM breadthflow.job WHERE id = '" + open + "'"))
                .isEqualTo("{\"simulation\": {}}");
        assertThat(text("SELECT count(*) FROM breadthflow.pipeline WHERE (error IS NULL) <> (id <> '" + open + "')"))
                .isEqualTo("0");
        assertThat(text("SELECT coalesce(pipeline::text, stage, 'alone') FROM breadthflow.job WHERE id = '" + single
                        + "'"))
                .isEqualTo("alone");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("breadthflow")
                .defaultSchema("breadthflow");
    }

    private UUID job(String type, String state, String request, @Nullable UUID pipeline, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("""
                INSERT INTO breadthflow.job
                       (id, service, type, state, pipeline, parent, request, request_sha256, created_at, updated_at,
                        finished_at)
                VALUES (:id, 'ingestion', :type, :state, :pipeline, CAST(:parent AS uuid), CAST(:request AS json), '',
                        now(), now(), CASE WHEN :state = 'RUNNING' THEN NULL ELSE now() END)
                """)
                .param("id", id)
                .param("type", type)
                .param("state", state)
                .param("pipeline", pipeline == null ? id : pipeline)
                .param("parent", parent)
                .param("request", request)
                .update();
        return id;
    }

    private String text(String query) {
        return database.jdbc().sql(query).query(String.class).single();
    }
}

package io.breadthflow.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.training.registration.Run;
import io.breadthflow.training.registration.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a version that stored runs as the API showed them, with flat provenance, are read as any other. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierRunsIT {
    private static final String LAST_OF_THAT_VERSION = "202611222140";
    private static final String RUN = "5b4df974badc5054";
    private static final String BEFORE_ENGINES = "0000000000000000";

    private final JsonMapper json = JsonMapper.builder().build();
    private JdbcClient jdbc;
    private RunStore runs;

    @BeforeAll
    void upgrade(TestDatabase database) {
        jdbc = database.jdbc();
        runs = new RunStore(jdbc, Clock.systemUTC());
        jdbc.sql("DROP SCHEMA breadthflow CASCADE").update();
        migrate(database, LAST_OF_THAT_VERSION);
        insert("job", "earlier_job.json");
        insert("training_run", "earlier_run.json");
        jdbc.sql("""
                INSERT INTO breadthflow.training_run (id, label, model, fingerprint, state, view, job_id, created_at)
                SELECT :before, label, model, fingerprint, state,
                       view #- '{provenance,engine}' #- '{provenance,workers}', job_id, created_at
                  FROM breadthflow.training_run WHERE id = :run
                """).param("before", BEFORE_ENGINES).param("run", RUN).update();
        migrate(database, "latest");
    }

    private static void migrate(TestDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("breadthflow")
                .defaultSchema("breadthflow")
                .target(target)
                .load()
                .migrate();
    }

    private void insert(String table, String resource) {
        jdbc.sql("INSERT INTO breadthflow." + table + " OVERRIDING SYSTEM VALUE "
                        + "SELECT * FROM json_populate_record(NULL::breadthflow." + table + ", CAST(:row AS json))")
                .param("row", text(resource))
                .update();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(EarlierRunsIT.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRunIsShownAsBeforeButForItsProvenance() {
        ObjectNode shown = shown(runs.get(RUN));
        ObjectNode before = (ObjectNode) json.readTree(text("earlier_run.json")).path("view");

        JsonNode provenance = shown.remove("provenance");
        assertThat(before.remove("provenance")).hasSize(22);
        assertThat(shown).isEqualTo(before);
        assertThat(provenance).isEqualTo(json.readTree("""
                {"data": {"listing": "sim.equity", "minimumSessions": 200,
                          "source": {"table": "ohlcv", "version": 1},
                          "features": {"table": "features_small_daily_4578d86c", "version": 1, "set": "small-daily",
                                       "hash": "4578d86c",
                                       "outputs": ["bollinger_z_20", "return_1", "price_to_ema_20",
                                                   "realised_volatility_20"]},
                          "labels": {"spec": "next_day_direction:v1", "table": "labels_next_day_direction_v1",
                                     "version": 1},
                          "oracleVersion": 1},
                 "split": "walk_forward:v1;folds=2;test_sessions=120;embargo=5",
                 "model": {"spec": "xgboost:v1;rounds=25;objective=binary:logistic;tree_method=hist;max_depth=3;\
                min_child_weight=20.0;lambda=1.0;eta=0.1;subsample=0.5;colsample_bytree=0.5;nthread=1",
                           "seed": 42, "threads": 1, "engine": "LOCAL", "workers": null,
                           "sha256": "0881f85bd9adbcc934ced1ccb162d45a11e98d67a5baf426e72e0775fb495194"},
                 "code": {"version": "0.1.0+c64f537f449d800b", "library": "xgboost 3.1.1"}}
                """));
    }

    @Test
    void aRunKeepsItsFingerprintAndItsLearningCurves() {
        Run run = runs.get(RUN);

        assertThat(run.fingerprint()).isEqualTo("170704209301e2bd7e4e251dd329c521a8cad69c6cf4917d13412cf336af7b31");
        assertThat(run.evaluation().learningCurves())
                .hasSize(2)
                .allSatisfy(curve -> assertThat(curve).hasSize(3));
        assertThat(runs.findByFingerprint(run.fingerprint())).isPresent();
    }

    @Test
    void aRunOfATimeWithoutEnginesWasTrainedLocally() {
        Run run = runs.get(BEFORE_ENGINES);

        assertThat(run.provenance()).isEqualTo(runs.get(RUN).provenance());
        assertThat(run.provenance().model().engine()).isEqualTo(Engine.LOCAL);
        assertThat(run.evaluation().learningCurves()).isEmpty();
    }

    @Test
    void theResultOfTheJobIsTheRun() {
        String result = jdbc.sql("SELECT result FROM breadthflow.job")
                .query(String.class)
                .single();

        assertThat(json.readTree(result)).isEqualTo(shown(runs.get(RUN)));
        assertThat(List.copyOf(json.readTree(result).propertyNames()))
                .isEqualTo(List.copyOf(shown(runs.get(RUN)).propertyNames()));
    }

    private ObjectNode shown(Run run) {
        return (ObjectNode) json.readTree(json.writeValueAsString(RunViews.of(run)));
    }
}

package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.platform.test.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Services die at every phase of every table's commit; after a second run every table holds the rows of an undisturbed
 * run, and no row twice. They die in this JVM, cut off from store and database; {@link KillIT} kills processes.
 */
@Tag("slow")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DyingProcessIT {

    private TestDatabases databases;
    private Path folder;
    private LeftTables undisturbed;

    @BeforeAll
    void runUndisturbed(TestDatabases databasesOfRun, @TempDir Path shared) throws Exception {
        databases = databasesOfRun;
        folder = shared;
        Path calm = Files.createDirectory(folder.resolve("calm"));
        try (LocalInstance instance = LocalInstance.start(databases.create(), calm, "")) {
            instance.complete();
            undisturbed = LeftTables.of(instance).complete();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulation_oracle:COMMITTED",
                "ohlcv_quarantine:DATA_WRITTEN",
                "ohlcv_quarantine:COMMITTED",
                "ohlcv:DATA_WRITTEN",
                "ohlcv:COMMITTED",
                "feature_state:COMMITTED",
                "features_.*:DATA_WRITTEN",
                "features_.*:COMMITTED",
                "labels_.*:DATA_WRITTEN",
                "labels_.*:COMMITTED",
                "evaluations:DATA_WRITTEN",
                "evaluations:COMMITTED"
            })
    void aSecondRunCompletesWhatDiedAt(String phase) throws Exception {
        Path folderOfPhase = Files.createDirectory(folder.resolve(phase.replaceAll("[^a-zA-Z_]", "-")));
        TestDatabase database = databases.create();
        try (LocalInstance dying = LocalInstance.start(database, folderOfPhase, phase)) {
            dying.postPipeline();
            assertThat(dying.awaitDeath()).as("the phase is reached").isTrue();
        }
        try (LocalInstance second = LocalInstance.start(database, folderOfPhase, "")) {
            second.complete();
            LeftTables.of(second).assertEqualTo(undisturbed);
        }
    }
}

package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An instance is killed, as {@code kill -9} does, in the middle of the pipeline; after a second run every table holds the
 * rows of an undisturbed run, and no row twice. One kill of each kind: between data and commit, after a commit, and at a
 * moment that no phase names. {@link DyingProcessIT} has every phase of every table.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    /** Features or training, on machines fast and slow. */
    private static final int SOME_MOMENT_MILLIS = 3_200;

    private Path folder;
    private LeftTables undisturbed;

    @BeforeAll
    void runUndisturbed(@TempDir Path shared) throws Exception {
        folder = shared;
        Path calm = Files.createDirectory(folder.resolve("calm"));
        try (ChildInstance instance = ChildInstance.start(calm, "")) {
            complete(instance);
            undisturbed = LeftTables.of(instance).complete();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"features_.*:DATA_WRITTEN", "ohlcv:COMMITTED"})
    void aSecondRunCompletesWhatWasKilledAt(String phase) throws Exception {
        Path folderOfPhase = Files.createDirectory(folder.resolve(phase.replaceAll("[^a-zA-Z_]", "-")));
        try (ChildInstance killed = ChildInstance.start(folderOfPhase, phase)) {
            killed.postPipeline();
            assertThat(killed.awaitDeath()).as("the phase is reached").isTrue();
        }
        secondRunEqualsAnUndisturbedOne(folderOfPhase);
    }

    @Test
    void aSecondRunCompletesWhatWasKilledAtSomeMoment() throws Exception {
        Path folderOfMoment = Files.createDirectory(folder.resolve("some-moment"));
        try (ChildInstance killed = ChildInstance.start(folderOfMoment, "")) {
            killed.postPipeline();
            killed.awaitDeathWithin(SOME_MOMENT_MILLIS);
            killed.kill();
        }
        secondRunEqualsAnUndisturbedOne(folderOfMoment);
    }

    private void secondRunEqualsAnUndisturbedOne(Path disturbed) throws Exception {
        try (ChildInstance second = ChildInstance.start(disturbed, "")) {
            complete(second);
            LeftTables.of(second).assertEqualTo(undisturbed);
        }
    }

    private static void complete(ChildInstance instance) throws IOException, InterruptedException {
        assertThat(instance.awaitEnd(instance.postPipeline()).state())
                .as(instance.log())
                .isEqualTo(JobState.SUCCEEDED);
    }
}

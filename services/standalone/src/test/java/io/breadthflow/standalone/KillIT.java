package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An instance is killed in the middle of the pipeline; after a second run every table holds the rows of an undisturbed
 * run, and no row twice.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    /** What a run leaves behind, by what is compared; times of writing and random ids are left out. */
    private static final Map<String, String> COMPARED = new TreeMap<>(Map.of(
            "simulation_oracle", "market,symbol,event_time,probability_up",
            "ohlcv", "market,interval,symbol,event_time,available_at,open,high,low,close,volume,adjustment_factor",
            "ohlcv_quarantine", "line,row,reasons",
            "features_", "",
            "labels_", "symbol,event_time,label,information_end",
            "evaluations", "fold,instrument,event_time,probability,truth,persistence,oracle"));

    private static final int RANDOM_KILLS = 4;
    private static final int LONGEST_MILLIS = 9_000;

    private Path folder;
    private Map<String, List<String>> undisturbed = Map.of();

    @BeforeAll
    void runUndisturbed(@TempDir Path shared) throws Exception {
        folder = shared;
        Path calm = Files.createDirectory(folder.resolve("calm"));
        try (ChildInstance instance = ChildInstance.start(calm, "")) {
            complete(instance);
            undisturbed = tables(instance);
        }
        assertThat(undisturbed).hasSize(COMPARED.size());
        undisturbed.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
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
    void aSecondRunCompletesWhatWasKilledAt(String phase) throws Exception {
        Path folderOfPhase = Files.createDirectory(folder.resolve(phase.replaceAll("[^a-zA-Z_]", "-")));
        try (ChildInstance killed = ChildInstance.start(folderOfPhase, phase)) {
            killed.postPipeline();
            assertThat(killed.awaitDeath()).as("the phase is reached").isTrue();
        }
        secondRunEqualsAnUndisturbedOne(folderOfPhase);
    }

    @ParameterizedTest
    @MethodSource("randomMoments")
    void aSecondRunCompletesWhatWasKilledAfterMillis(int millis) throws Exception {
        Path folderOfMoment = Files.createDirectory(folder.resolve("after-" + millis));
        try (ChildInstance killed = ChildInstance.start(folderOfMoment, "")) {
            killed.postPipeline();
            killed.awaitDeathWithin(millis);
            killed.kill();
        }
        secondRunEqualsAnUndisturbedOne(folderOfMoment);
    }

    static Stream<Integer> randomMoments() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
        return random.ints(0, LONGEST_MILLIS).distinct().limit(RANDOM_KILLS).boxed();
    }

    private void secondRunEqualsAnUndisturbedOne(Path disturbed) throws Exception {
        try (ChildInstance second = ChildInstance.start(disturbed, "")) {
            complete(second);
            Map<String, List<String>> found = tables(second);
            assertThat(found.keySet()).isEqualTo(undisturbed.keySet());
            found.forEach((table, rows) -> {
                assertThat(new HashSet<>(rows)).as("%s has no row twice", table).hasSameSizeAs(rows);
                assertThat(rows).as(table).isEqualTo(undisturbed.get(table));
            });
        }
    }

    private static void complete(ChildInstance instance) throws IOException, InterruptedException {
        assertThat(instance.awaitEnd(instance.postPipeline()).state())
                .as(instance.log())
                .isEqualTo(JobState.SUCCEEDED);
    }

    /** Rows in key order of every compared table. */
    private static Map<String, List<String>> tables(ChildInstance instance) throws IOException, InterruptedException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : instance.tableNames()) {
            for (Map.Entry<String, String> compared : COMPARED.entrySet()) {
                if (table.equals(compared.getKey())
                        || (compared.getKey().endsWith("_") && table.startsWith(compared.getKey()))) {
                    tables.put(table, rows(instance, table, compared.getValue()));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(ChildInstance instance, String table, String columns)
            throws IOException, InterruptedException {
        String csv = instance.get("/v1/ingestion/tables/" + table + "/rows?format=csv"
                + (columns.isEmpty() ? "" : "&columns=" + columns));
        List<String> rows = new ArrayList<>(Arrays.asList(csv.split("\\R")));
        rows.sort(null);
        return rows;
    }
}

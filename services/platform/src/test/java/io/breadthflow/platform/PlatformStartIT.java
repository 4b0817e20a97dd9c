package io.breadthflow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class PlatformStartIT {

    @TempDir
    private Path lake;

    @Test
    void startsOnAMigratedDatabase(TestDatabase database) {
        try (RunningService service = RunningService.start(database, lake, PlatformConfiguration.class)) {
            assertThat(service.client()
                            .get()
                            .uri("/v1/ingestion/jobs")
                            .retrieve()
                            .body(String.class))
                    .contains("Service 'ingestion' does not run here");
        }
    }

    @Test
    void refusesAKeyThatNothingReads(TestDatabase database) {
        assertThatThrownBy(() -> RunningService.start(
                        database, lake, Map.of("breadthflow.lke.root", "elsewhere"), PlatformConfiguration.class))
                .hasMessageContaining("The configuration key 'breadthflow.lke.root' does not exist."
                        + " Did you mean 'breadthflow.lake.root'?");
    }
}

package io.breadthflow.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.ingestion.simulation.SimulationProperties;
import io.breadthflow.ingestion.source.SourceProperties;
import io.breadthflow.platform.validation.ValidationEngineProperties;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PropertiesTest {

    @Test
    void sourcesMayLieAnywhereByDefault() {
        assertThat(source(Map.of()).roots()).isEmpty();
    }

    @Test
    void sourceRootsAreAList() {
        assertThat(source(Map.of("breadthflow.ingestion.source.roots", "/data,/more"))
                        .roots())
                .containsExactly(Path.of("/data"), Path.of("/more"));
    }

    @Test
    void simulatedMarketsLieBesideTheLakeByDefault() {
        assertThat(simulation(Map.of()).folder()).isEqualTo(Path.of("data/simulation"));
    }

    @Test
    void theFolderOfSimulatedMarketsCanBeSet() {
        assertThat(simulation(Map.of("breadthflow.ingestion.simulation.folder", "/tmp/sim"))
                        .folder())
                .isEqualTo(Path.of("/tmp/sim"));
    }

    @Test
    void sparkValidatesFromTwentyMillionRowsOn() {
        assertThat(engine(Map.of()).sparkFromRows()).isEqualTo(20_000_000);
        assertThat(engine(Map.of("breadthflow.ingestion.engine.spark-from-rows", "7"))
                        .sparkFromRows())
                .isEqualTo(7);
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatThrownBy(() -> source(Map.of("breadthflow.ingestion.source.root", "/data")))
                .hasStackTraceContaining("breadthflow.ingestion.source.root");
        assertThatThrownBy(() -> simulation(Map.of("breadthflow.ingestion.simulation.dir", "/data")))
                .hasStackTraceContaining("breadthflow.ingestion.simulation.dir");
        assertThatThrownBy(() -> engine(Map.of("breadthflow.ingestion.engine.from-rows", "7")))
                .hasStackTraceContaining("breadthflow.ingestion.engine.from-rows");
    }

    private static SourceProperties source(Map<String, String> values) {
        return bind("breadthflow.ingestion.source", values, SourceProperties.class);
    }

    private static SimulationProperties simulation(Map<String, String> values) {
        return bind("breadthflow.ingestion.simulation", values, SimulationProperties.class);
    }

    private static ValidationEngineProperties engine(Map<String, String> values) {
        return bind("breadthflow.ingestion.engine", values, ValidationEngineProperties.class);
    }

    private static <T> T bind(String prefix, Map<String, String> values, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}

package io.breadthflow.platform.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.test.Drivers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {

    private static final Path HOME = Path.of("/opt/spark");

    private final EngineChoice withSpark = new EngineChoice(Drivers.on(HOME, "breadthflow.spark.home=" + HOME), 100);
    private final EngineChoice withoutSpark = new EngineChoice(Drivers.none(), 100);

    @Test
    void theSizeDecidesWhereNobodyHasAsked() {
        assertThat(withSpark.of(null, () -> 99)).isEqualTo(Engine.LOCAL);
        assertThat(withSpark.of(null, () -> 100)).isEqualTo(Engine.SPARK);
    }

    @Test
    void theEngineThatWasAskedForIsTakenWhateverTheSize() {
        assertThat(withSpark.of(Engine.LOCAL, EngineChoiceTest::notCounted)).isEqualTo(Engine.LOCAL);
        assertThat(withSpark.of(Engine.SPARK, EngineChoiceTest::notCounted)).isEqualTo(Engine.SPARK);
    }

    @Test
    void withoutASparkHomeEverythingIsLocal() {
        assertThat(withoutSpark.of(null, EngineChoiceTest::notCounted)).isEqualTo(Engine.LOCAL);
    }

    @Test
    void sparkWithoutASparkHomeIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> withoutSpark.of(Engine.SPARK, EngineChoiceTest::notCounted))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining("breadthflow.spark.home is not set")
                .hasMessageContaining("ask for the engine LOCAL");
        assertThatThrownBy(() -> withoutSpark.requireAvailable(Engine.SPARK)).isInstanceOf(PlatformException.class);
    }

    @Test
    void saysWhatItDecidesBy() {
        assertThat(withSpark).hasToString("EngineChoice[sparkFromRows=100, spark=true]");
        assertThat(withoutSpark).hasToString("EngineChoice[sparkFromRows=100, spark=false]");
    }

    private static long notCounted() {
        throw new AssertionError("rows are counted only where they decide");
    }
}

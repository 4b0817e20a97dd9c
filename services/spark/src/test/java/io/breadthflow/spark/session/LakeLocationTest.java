package io.breadthflow.spark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LakeLocationTest {

    @Test
    void aFolderAndABucketAreNamedAsSparkNamesThem() {
        assertThat(lake("file:///data/lake/").table("ohlcv")).isEqualTo("file:///data/lake/tables/ohlcv");
        assertThat(lake("s3://lake/main").table("ohlcv")).isEqualTo("s3a://lake/main/tables/ohlcv");
    }

    @Test
    void aDriverWithoutALakeSaysSo() {
        assertThatThrownBy(() -> LakeLocation.of(Map.of())).hasMessageContaining("BREADTHFLOW_LAKE_ROOT is not set");
    }

    private static LakeLocation lake(String root) {
        return LakeLocation.of(Map.of("BREADTHFLOW_LAKE_ROOT", root));
    }
}

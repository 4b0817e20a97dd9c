package io.breadthflow.market.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.breadth.AdvanceRatio;
import io.breadthflow.market.breadth.ShareAboveMean;
import io.breadthflow.market.feature.momentum.SimpleReturn;
import io.breadthflow.market.feature.trend.Macd;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSetTest {

    @Test
    void aVectorHoldsSeriesOutputsBeforeMarketOutputs() {
        FeatureSet set = new FeatureSet(
                "mixed", BarSpec.SESSION, List.of(new Macd(2, 4, 2), new SimpleReturn(1)), List.of(new AdvanceRatio()));
        assertThat(set.outputs())
                .containsExactly(
                        "macd_line_2_4_2", "macd_signal_2_4_2", "macd_histogram_2_4_2", "return_1", "advance_ratio");
    }

    @Test
    void theLongestWarmUpCounts() {
        assertThat(new FeatureSet("a", BarSpec.SESSION, List.of(new SimpleReturn(7)), List.of(new AdvanceRatio()))
                        .warmUp())
                .isEqualTo(7);
        assertThat(new FeatureSet("a", BarSpec.SESSION, List.of(new SimpleReturn(7)), List.of(new ShareAboveMean(9)))
                        .warmUp())
                .isEqualTo(8);
    }

    @Test
    void anotherDefinitionHasAnotherHash() {
        FeatureSet set = new FeatureSet("a", BarSpec.SESSION, List.of(new SimpleReturn(1)), List.of());
        assertThat(set.hash()).matches("[0-9a-f]{8}");
        assertThat(new FeatureSet("a", BarSpec.SESSION, List.of(new SimpleReturn(1)), List.of()).hash())
                .isEqualTo(set.hash());
        assertThat(new FeatureSet("b", BarSpec.SESSION, List.of(new SimpleReturn(1)), List.of()).hash())
                .isNotEqualTo(set.hash());
        assertThat(new FeatureSet("a", BarSpec.SESSION, List.of(new SimpleReturn(2)), List.of()).hash())
                .isNotEqualTo(set.hash());
        assertThat(new FeatureSet("a", BarSpec.SESSION, List.of(new Renewed()), List.of()).hash())
                .isNotEqualTo(set.hash());
    }

    @Test
    void anOutputStandsThereOnce() {
        assertThatThrownBy(() -> new FeatureSet(
                        "a", BarSpec.SESSION, List.of(new SimpleReturn(1), new SimpleReturn(1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("return_1");
    }

    @Test
    void aFeatureIsNamedInSnakeCaseAndCountedFromOne() {
        assertThat(new FeatureId("rsi_14", 1)).hasToString("rsi_14@1");
        for (String name : List.of("", "RSI", "rsi-14", "14_rsi", "x".repeat(65))) {
            assertThatThrownBy(() -> new FeatureId(name, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new FeatureId("rsi_14", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The daily return in a second definition. */
    private record Renewed() implements SeriesFeature {

        @Override
        public FeatureId id() {
            return new FeatureId("return_1", 2);
        }

        @Override
        public int warmUp() {
            return 1;
        }

        @Override
        public SeriesFold start() {
            return new SimpleReturn(1).start();
        }
    }
}

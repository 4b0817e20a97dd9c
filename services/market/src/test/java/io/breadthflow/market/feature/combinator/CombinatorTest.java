package io.breadthflow.market.feature.combinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.FeatureOutput;
import io.breadthflow.market.feature.fold.WindowFold;
import io.breadthflow.market.feature.momentum.SimpleReturn;
import io.breadthflow.market.feature.trend.ExponentialMean;
import io.breadthflow.market.feature.trend.Macd;
import io.breadthflow.market.feature.volatility.BollingerBands;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import io.breadthflow.market.testing.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinatorTest {

    private static final double NAN = Double.NaN;
    private static final FeatureOutput DAILY_RETURN = FeatureOutput.of(new SimpleReturn(1));

    @Test
    void aLagHoldsAnOutputBack() {
        assertThat(Computed.only(new Lagged(DAILY_RETURN, 2), Bars.closing(1, 2, 3, 6)))
                .containsExactly(NAN, NAN, NAN, 1);
    }

    @Test
    void aLagPassesOnTheNaNOfASkippedBar() {
        Lagged lagged = new Lagged(FeatureOutput.of(new ExponentialMean(1)), 1);
        assertThat(lagged.memory()).isEqualTo(Memory.RECURSIVE);
        assertThat(Computed.only(lagged, Bars.closing(1, NAN, 3, 4))).containsExactly(NAN, 1, NAN, 3);
    }

    @Test
    void aLagNeverLooksAhead() {
        assertThatThrownBy(() -> new Lagged(DAILY_RETURN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lagged(DAILY_RETURN, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPriceLevelBecomesARatio() {
        PerPrice upper = new PerPrice(new FeatureOutput(new BollingerBands(2), "bollinger_upper_2"));
        assertThat(Computed.only(upper, Bars.closing(2, 4))).containsExactly(NAN, 1.25);
        assertThat(upper.outputs()).containsExactly("bollinger_upper_2_per_price");
    }

    @Test
    void oneOfSeveralOutputsMustBeNamed() {
        assertThatThrownBy(() -> FeatureOutput.of(new Macd(12, 26, 9))).hasMessageContaining("several outputs");
        assertThatThrownBy(() -> new FeatureOutput(new Macd(12, 26, 9), "macd")).hasMessageContaining("no output macd");
    }

    @Test
    void aRankIsAShareAndTiesShareTheirRanks() {
        Panel panel = new Panel(
                List.of(Bars.closing(10, 11), Bars.closing(10, 9), Bars.closing(20, 22), Bars.closing(5, 10)));
        double[][] ranks = panel.run(new CrossSectionalRank(DAILY_RETURN));
        assertThat(ranks[0]).containsOnly(NAN);
        assertThat(ranks[1]).containsExactly(0.625, 0.25, 0.625, 1);
    }

    @Test
    void positiveAndNegativeZeroAreATie() {
        SeriesFeature close = new Close(1);
        Panel panel = new Panel(List.of(Bars.closing(0.0), Bars.closing(-0.0)));
        assertThat(panel.run(new CrossSectionalRank(FeatureOutput.of(close)))[0])
                .containsExactly(0.75, 0.75);
    }

    @Test
    void whoHasNoValueHasNoRankAndCountsForNobody() {
        Panel panel = new Panel(List.of(Bars.closing(10, 11), Bars.closing(10, NAN), Bars.closing(10, 12)));
        assertThat(panel.run(new CrossSectionalRank(DAILY_RETURN))[1]).containsExactly(0.5, NAN, 1);
        assertThat(panel.run(new CrossSectionalMean(DAILY_RETURN))[1])
                .containsExactly(new double[] {0.15, 0.15, 0.15}, within(1e-12));
    }

    @Test
    void aNewDefinitionGivesEverythingMadeOfItANewVersion() {
        FeatureOutput second = FeatureOutput.of(new Close(2));
        assertThat(new Lagged(second, 1).id().version()).isEqualTo(2);
        assertThat(new PerPrice(second).id().version()).isEqualTo(2);
        assertThat(new CrossSectionalRank(second).id().version()).isEqualTo(2);
        assertThat(new CrossSectionalMean(second).id().version()).isEqualTo(2);
    }

    /** The close as it is, in a definition of any version. */
    private record Close(int version) implements SeriesFeature {

        @Override
        public FeatureId id() {
            return new FeatureId("close", version);
        }

        @Override
        public int warmUp() {
            return 0;
        }

        @Override
        public SeriesFold start() {
            return new WindowFold(1, BarValue.CLOSE, (window, bars, row) -> window.newest());
        }
    }
}

package io.breadthflow.market.feature.fold;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.market.breadth.ShareAboveMean;
import io.breadthflow.market.feature.momentum.LogReturn;
import io.breadthflow.market.feature.momentum.RelativeStrength;
import io.breadthflow.market.feature.momentum.SimpleReturn;
import io.breadthflow.market.feature.momentum.WilliamsR;
import io.breadthflow.market.feature.rolling.RollingDeviation;
import io.breadthflow.market.feature.rolling.RollingMaximum;
import io.breadthflow.market.feature.rolling.RollingMean;
import io.breadthflow.market.feature.rolling.RollingMinimum;
import io.breadthflow.market.feature.trend.DistanceFromHigh;
import io.breadthflow.market.feature.trend.DistanceFromLow;
import io.breadthflow.market.feature.trend.ExponentialMean;
import io.breadthflow.market.feature.trend.PriceToExponentialMean;
import io.breadthflow.market.feature.trend.PriceToMean;
import io.breadthflow.market.feature.volatility.AverageTrueRange;
import io.breadthflow.market.feature.volatility.BollingerBands;
import io.breadthflow.market.feature.volatility.BollingerPercentB;
import io.breadthflow.market.feature.volatility.BollingerWidth;
import io.breadthflow.market.feature.volatility.BollingerZ;
import io.breadthflow.market.feature.volatility.ParkinsonVolatility;
import io.breadthflow.market.feature.volatility.RealisedVolatility;
import io.breadthflow.market.feature.volume.DollarVolume;
import io.breadthflow.market.feature.volume.Illiquidity;
import io.breadthflow.market.feature.volume.VolumeToMean;
import io.breadthflow.market.feature.volume.VolumeZScore;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LengthsTest {

    static Stream<IntFunction<Object>> fromOneBar() {
        return Stream.of(
                SimpleReturn::new,
                LogReturn::new,
                RelativeStrength::new,
                WilliamsR::new,
                RollingMean::new,
                RollingMinimum::new,
                RollingMaximum::new,
                ExponentialMean::new,
                PriceToExponentialMean::new,
                PriceToMean::new,
                DistanceFromHigh::new,
                DistanceFromLow::new,
                AverageTrueRange::new,
                ParkinsonVolatility::new,
                DollarVolume::new,
                Illiquidity::new,
                VolumeToMean::new,
                ShareAboveMean::new);
    }

    static Stream<IntFunction<Object>> fromTwoBars() {
        return Stream.of(
                RealisedVolatility::new,
                RollingDeviation::new,
                BollingerBands::new,
                BollingerPercentB::new,
                BollingerWidth::new,
                BollingerZ::new,
                VolumeZScore::new);
    }

    @ParameterizedTest
    @MethodSource("fromOneBar")
    void aFeatureOfNoBarsIsRefused(IntFunction<Object> feature) {
        assertThatThrownBy(() -> feature.apply(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
        assertThatCode(() -> feature.apply(1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("fromTwoBars")
    void aDeviationOfOneBarIsRefused(IntFunction<Object> feature) {
        assertThatThrownBy(() -> feature.apply(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2");
        assertThatCode(() -> feature.apply(2)).doesNotThrowAnyException();
    }
}

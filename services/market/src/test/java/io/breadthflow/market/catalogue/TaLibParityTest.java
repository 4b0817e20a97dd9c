package io.breadthflow.market.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.combinator.PerPrice;
import io.breadthflow.market.feature.fold.FeatureOutput;
import io.breadthflow.market.feature.momentum.RelativeStrength;
import io.breadthflow.market.feature.momentum.SimpleReturn;
import io.breadthflow.market.feature.momentum.WilliamsR;
import io.breadthflow.market.feature.rolling.RollingDeviation;
import io.breadthflow.market.feature.trend.ExponentialMean;
import io.breadthflow.market.feature.trend.Macd;
import io.breadthflow.market.feature.volatility.AverageTrueRange;
import io.breadthflow.market.feature.volatility.BollingerBands;
import io.breadthflow.market.testing.Computed;
import io.breadthflow.market.testing.Golden;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of the TA-Lib C library 0.4.0 on AAPL, 1,259 sessions from 2013-02-08 to 2018-02-07: {@code talib_aapl.csv} holds
 * a line per output with its name, the first defined bar, the number of values and the values.
 */
class TaLibParityTest {

    private static final BarColumns AAPL = Golden.aapl();

    private static final Map<String, String[]> TA_LIB = Golden.lines("talib_aapl.csv")
            .map(line -> line.split(","))
            .collect(Collectors.toMap(fields -> fields[0], Function.identity()));

    static Stream<Arguments> functions() {
        return Stream.of(
                Arguments.of("EMA", new ExponentialMean(12), 0, 1),
                Arguments.of("RSI", new RelativeStrength(14), 0, 1),
                Arguments.of("MACD0", new Macd(12, 26, 9), 0, 1),
                Arguments.of("MACD1", new Macd(12, 26, 9), 1, 1),
                Arguments.of("MACD2", new Macd(12, 26, 9), 2, 1),
                Arguments.of("ATR", new AverageTrueRange(14), 0, 1),
                Arguments.of("NATR", new PerPrice(FeatureOutput.of(new AverageTrueRange(14))), 0, 100),
                Arguments.of("BB0", new BollingerBands(20), 0, 1),
                Arguments.of("BB1", new BollingerBands(20), 1, 1),
                Arguments.of("BB2", new BollingerBands(20), 2, 1),
                Arguments.of("STDDEV", new RollingDeviation(20), 0, 1),
                Arguments.of("ROC", new SimpleReturn(10), 0, 100),
                Arguments.of("WILLR", new WilliamsR(14), 0, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void agreesWithTaLibFromTheSameBarOn(String function, SeriesFeature feature, int output, double unit) {
        String[] fields = TA_LIB.get(function);
        int first = Integer.parseInt(fields[1]);
        double[] expected = Arrays.stream(fields, 3, fields.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[][] actual = Computed.batch(feature, AAPL);

        assertThat(expected).hasSize(AAPL.size() - first);
        for (int row = 0; row < first; row++) {
            assertThat(actual[row][output]).as("row %d", row).isNaN();
        }
        for (int row = first; row < AAPL.size(); row++) {
            double wanted = expected[row - first];
            assertThat(Math.abs(unit * actual[row][output] - wanted))
                    .as("row %d: %s, TA-Lib has %s", row, unit * actual[row][output], wanted)
                    .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(wanted)));
        }
    }
}

package io.breadthflow.learning.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void boundsAreTheOuterPercentilesOfTheDraws() {
        double[] draws =
                IntStream.rangeClosed(0, 1000).mapToDouble(i -> 1000 - i).toArray();

        Estimate estimate = Estimate.of(500, draws);

        assertThat(estimate).isEqualTo(new Estimate(500, 25, 975));
        assertThat(estimate.contains(25)).isTrue();
        assertThat(estimate.contains(24.9)).isFalse();
        assertThat(estimate.contains(975.1)).isFalse();
    }

    @Test
    void boundsLieBetweenDrawsWhereTheyMust() {
        Estimate estimate = Estimate.of(0.5, new double[] {1, 0});

        assertThat(estimate.lower()).isEqualTo(0.025);
        assertThat(estimate.upper()).isEqualTo(0.975);
    }

    @Test
    void aFewUndefinedDrawsAreLeftOutAndManyLeaveNoInterval() {
        double nan = Double.NaN;
        assertThat(Estimate.of(1, new double[] {1, nan})).isEqualTo(new Estimate(1, 1, 1));
        assertThat(Estimate.of(1, new double[] {1, nan, nan})).isEqualTo(new Estimate(1, nan, nan));
        assertThat(Estimate.of(nan, new double[] {1, 1})).isEqualTo(new Estimate(nan, nan, nan));
    }

    @Test
    void everyDrawTakesAsManyBlocksAsThereAre() {
        int[][] weights = new Bootstrap(200, 1).weights(30);

        assertThat(weights).hasDimensions(200, 30);
        assertThat(List.of(weights))
                .allSatisfy(draw -> assertThat(Arrays.stream(draw).sum()).isEqualTo(30));
        assertThat(Arrays.stream(weights).mapToInt(draw -> draw[29]).sum()).isBetween(120, 280);
    }

    @Test
    void oneSeedGivesOneSetOfDraws() {
        assertThat(new Bootstrap(20, 1).weights(10)).isDeepEqualTo(new Bootstrap(20, 1).weights(10));
        assertThat(Arrays.deepEquals(new Bootstrap(20, 1).weights(10), new Bootstrap(20, 2).weights(10)))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(0, 1));
    }
}

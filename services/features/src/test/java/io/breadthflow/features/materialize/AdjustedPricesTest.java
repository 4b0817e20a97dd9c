package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AdjustedPricesTest {

    private final AdjustedPrices prices = new AdjustedPrices(6);

    @Test
    void aPriceIsTheDoubleNearestToItsDecimal() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(60);
            assertThat(prices.of(unscaled, 1.0))
                    .isEqualTo(BigDecimal.valueOf(unscaled, 6).doubleValue());
        }
    }

    @Test
    void theFactorMultipliesTheRoundedPrice() {
        assertThat(prices.of(100_100_000, 0.25)).isEqualTo(25.025);
    }
}

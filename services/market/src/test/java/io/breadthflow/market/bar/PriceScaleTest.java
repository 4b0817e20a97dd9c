package io.breadthflow.market.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceScaleTest {

    private final PriceScale micros = PriceScale.of(6);

    @Test
    void aPriceIsTheDoubleNearestToItsDecimal() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(60);
            assertThat(micros.price(unscaled))
                    .isEqualTo(BigDecimal.valueOf(unscaled, 6).doubleValue());
        }
    }

    /** 2^53 + 1 is no double: it rounds to 2^53, and a division after that rounds a second time, to the price below. */
    @Test
    void aLargePriceIsRoundedOnce() {
        long unscaled = (1L << 53) + 1;

        assertThat(micros.price(unscaled)).isEqualTo(9007199254.740993);
        assertThat(unscaled / 1e6).isEqualTo(9007199254.740992);
        assertThat(micros.price(288_230_376_151_711_762L)).isEqualTo(288230376151.7118);
    }

    @Test
    void theSignDoesNotMatter() {
        long unscaled = (1L << 53) + 1;

        assertThat(micros.price(-unscaled)).isEqualTo(-micros.price(unscaled));
        assertThat(micros.price(-1_500_000)).isEqualTo(-1.5);
    }

    @Test
    void theFactorMultipliesTheRoundedPrice() {
        assertThat(micros.adjusted(100_100_000, 0.25)).isEqualTo(25.025);
        assertThat(micros.adjusted(100_000, 3)).isEqualTo(0.1 * 3).isNotEqualTo(0.3);
    }

    @Test
    void aScaleWhosePowerOfTenIsNoDoubleIsRefused() {
        assertThat(PriceScale.of(22).price(1)).isEqualTo(1e-22);
        assertThatIllegalArgumentException().isThrownBy(() -> PriceScale.of(23));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceScale.of(-1));
    }
}

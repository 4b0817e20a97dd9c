package io.breadthflow.market.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.market.feature.volatility.BollingerBands;
import io.breadthflow.market.feature.volatility.BollingerZ;
import org.junit.jupiter.api.Test;

class SimulatedMarketSpecTest {

    private final SimulatedMarketSpec spec = SimulatedMarketSpec.defaults();

    @Test
    void itsTextNamesEverythingThatDeterminesTheMarket() {
        assertThat(spec.text())
                .isEqualTo("simulated-market 1: seed 42, instruments 100, sessions 1260 from 2013-02-08,"
                        + " beta -0.22, signal bollinger_z_20@1[0] within 2.0");
    }

    @Test
    void itsHashChangesWithEveryPart() {
        PlantedSignal signal = spec.signal();

        assertThat(spec.hash())
                .hasSize(16)
                .isEqualTo(SimulatedMarketSpec.of(42, 100, 1260).hash())
                .isNotEqualTo(SimulatedMarketSpec.of(43, 100, 1260).hash())
                .isNotEqualTo(SimulatedMarketSpec.of(42, 101, 1260).hash())
                .isNotEqualTo(SimulatedMarketSpec.of(42, 100, 1261).hash())
                .isNotEqualTo(spec.nullTwin().hash())
                .isNotEqualTo(
                        new SimulatedMarketSpec(42, 100, 1260, spec.beta(), new PlantedSignal(signal.feature(), 0, 3))
                                .hash());
    }

    @Test
    void itsDatesAreSessionsFromTheFirstOne() {
        assertThat(spec.dates())
                .hasSize(1260)
                .startsWith(SimulatedMarketSpec.FIRST_SESSION)
                .isSorted();
        assertThat(SimulatedMarketSpec.of(1, 2, 5000).dates()).hasSize(5000);
    }

    @Test
    void refusesMarketsThatCannotBeSimulated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedMarketSpec.of(1, 1, 300))
                .withMessage("a simulated market has 2 to 9999 instruments, not 1");
        assertThatIllegalArgumentException().isThrownBy(() -> SimulatedMarketSpec.of(1, 10_000, 300));
        assertThatIllegalArgumentException().isThrownBy(() -> SimulatedMarketSpec.of(1, 10, 29));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedMarketSpec.of(1, 10, 6000))
                .withMessageContaining("from 2013-02-08, not 6000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedMarketSpec(1, 10, 300, Double.NaN, spec.signal()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedMarketSpec(1, 10, 300, -0.51, spec.signal()));
    }

    @Test
    void refusesSignalsWithoutOutputOrBound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlantedSignal(new BollingerBands(20), 3, 1))
                .withMessage("bollinger_bands_20@1 has 3 outputs, number 3 is none");
        assertThatIllegalArgumentException().isThrownBy(() -> new PlantedSignal(new BollingerZ(20), -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlantedSignal(new BollingerZ(20), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlantedSignal(new BollingerZ(20), 0, Double.NaN));
    }
}

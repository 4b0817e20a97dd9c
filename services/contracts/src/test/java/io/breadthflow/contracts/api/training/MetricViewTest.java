package io.breadthflow.contracts.api.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricViewTest {
    @Test
    void whatIsNotDefinedIsNullWhetherItCameAsNanOrAsNull() {
        MetricView view =
                new MetricView("mcc", Double.NaN, null, 0.5, Map.of("majority", Double.NaN), Double.NaN, null, 0.1);

        assertThat(view.value()).isNull();
        assertThat(view.lower()).isNull();
        assertThat(view.upper()).isEqualTo(0.5);
        assertThat(view.baselines()).containsEntry("majority", null);
        assertThat(view).isEqualTo(new MetricView("mcc", null, null, 0.5, view.baselines(), null, null, 0.1));
    }

    @Test
    void anOracleWithoutSkillHasNoRatio() {
        assertThat(new OracleView(0.5, 0.49, 0.51, Double.NaN).skillRatio()).isNull();
    }

    @Test
    void boundsOfACoverageMayBeMissing() {
        assertThat(new CoverageView(0.01, 0.6, Double.NaN, null, 12).lower()).isNull();
    }
}

package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

final class EnginePropertiesTest {

    @Test
    void sparkComputesFromTwentyMillionBarsOn() {
        assertThat(bind(Map.of())).isEqualTo(new EngineProperties(20_000_000));
    }

    @Test
    void everyPropertyHasItsName() {
        assertThat(bind(Map.of("breadthflow.features.engine.spark-from-rows", "7")))
                .isEqualTo(new EngineProperties(7));
    }

    @Test
    void aThresholdBelowOneIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("breadthflow.features.engine.spark-from-rows", "0")))
                .rootCause()
                .hasMessageContaining("sparkFromRows");
    }

    private static EngineProperties bind(Map<String, String> properties) {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(
                        "breadthflow.features.engine",
                        Bindable.of(EngineProperties.class),
                        new ValidationBindHandler(validator));
    }
}

package io.breadthflow.training.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Scores above which a run carries a warning, since nothing honest has reached them.
 *
 * @param maxDailyAccuracy accuracy of a label of one session
 * @param maxDailyIc absolute information coefficient of a label of one session
 * @param maxAccuracy accuracy of any slower label
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.training.leak-alarm", ignoreUnknownFields = false)
public record LeakAlarmProperties(
        @DefaultValue("0.56") @DecimalMin("0.5") @DecimalMax("1.0")
        double maxDailyAccuracy,

        @DefaultValue("0.10") @DecimalMin("0.0") @DecimalMax("1.0")
        double maxDailyIc,

        @DefaultValue("0.76") @DecimalMin("0.5") @DecimalMax("1.0")
        double maxAccuracy) {}

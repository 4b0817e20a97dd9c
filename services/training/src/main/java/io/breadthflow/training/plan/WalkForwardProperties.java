package io.breadthflow.training.plan;

import io.breadthflow.learning.split.WalkForward;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Walk-forward windows that runs are judged by.
 *
 * @param folds test windows
 * @param testSessions sessions of all windows together, counted back from the last one
 * @param embargoSessions sessions right before a window that are not trained on
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.training.walk-forward", ignoreUnknownFields = false)
public record WalkForwardProperties(
        @DefaultValue("3") @Min(1) @Max(100) int folds,
        @DefaultValue("504") @Min(1) int testSessions,
        @DefaultValue("5") @Min(0) int embargoSessions) {
    public WalkForwardProperties {
        if (testSessions < folds) {
            throw new IllegalArgumentException("breadthflow.training.walk-forward.test-sessions is " + testSessions
                    + ", fewer than the " + folds + " folds: each fold needs a session to test on");
        }
    }

    WalkForward walkForward() {
        return new WalkForward(folds, testSessions, embargoSessions);
    }
}

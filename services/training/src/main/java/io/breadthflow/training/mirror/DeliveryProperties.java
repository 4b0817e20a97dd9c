package io.breadthflow.training.mirror;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When changes are delivered to a mirror.
 *
 * @param pollInterval how long a change waits at most before its first delivery
 * @param firstPause pause after the first failure of a delivery; it doubles with each further one
 * @param longestPause where the pauses stop growing
 */
public record DeliveryProperties(
        @DefaultValue("2s") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration firstPause,
        @DefaultValue("60s") @DurationMin(millis = 10) Duration longestPause) {

    private static final int LARGEST_SHIFT = 30;

    /** The pause after a delivery that has failed {@code before} times already fails once more. */
    public Duration pauseAfter(int before) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(before, LARGEST_SHIFT));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}

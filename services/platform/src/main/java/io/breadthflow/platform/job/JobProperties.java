package io.breadthflow.platform.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the execution of jobs.
 *
 * @param pollInterval how long a due job of another process waits at most before it is seen
 * @param heartbeatInterval how often a worker says that it lives
 * @param missedHeartbeats missed signs of life after which a worker is dead and its job is taken over
 * @param shutdownWait how long a shutdown waits for running jobs to reach a checkpoint
 * @param busyPause how long a job waits before it asks again for a table that another job writes
 * @param progressInterval least time between two writes of a job's progress
 * @param retry how failures that may pass are retried
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.jobs", ignoreUnknownFields = false)
record JobProperties(
        @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,

        @DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(seconds = 6)
        Duration heartbeatInterval,

        @DefaultValue("4") @Min(4) int missedHeartbeats,
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration shutdownWait,
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration busyPause,
        @DefaultValue("500ms") @DurationMin(millis = 500) Duration progressInterval,
        @DefaultValue @Valid Retry retry) {

    /**
     * Pauses grow exponentially and are drawn evenly between nothing and their bound, so that jobs which failed together
     * do not come back together.
     *
     * @param maxAttempts attempts before a job that fails for a reason that may pass is given up
     * @param maxCrashes workers a job may lose before it is given up
     * @param base bound of the first pause
     * @param cap largest bound
     */
    record Retry(
            @DefaultValue("5") @Min(1) int maxAttempts,
            @DefaultValue("10") @Min(0) int maxCrashes,
            @DefaultValue("1s") @DurationMin(millis = 1) Duration base,
            @DefaultValue("60s") @DurationMin(millis = 1) Duration cap) {}
}

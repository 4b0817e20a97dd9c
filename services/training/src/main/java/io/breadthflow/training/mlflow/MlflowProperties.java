package io.breadthflow.training.mlflow;

import io.breadthflow.training.mirror.DeliveryProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The MLflow server that runs and models are mirrored to.
 *
 * @param uri its address, as {@code http://mlflow:5000}; empty, and nothing is mirrored
 * @param username for servers that ask for one, together with {@code password}
 * @param password by environment only
 * @param experiment what names of experiments begin with; there is one per model, {@code <experiment>/<model>}
 * @param connectTimeout how long a connection may take
 * @param requestTimeout how long a call may take, from its start to the last byte of the answer
 * @param delivery when changes are delivered
 * @param environment what Python needs to load the models
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.training.mlflow", ignoreUnknownFields = false)
record MlflowProperties(
        @DefaultValue("") String uri,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("breadthflow") @NotBlank String experiment,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("30s") @DurationMin(millis = 1) Duration requestTimeout,
        @DefaultValue @Valid DeliveryProperties delivery,
        @DefaultValue @Valid PythonEnvironment environment) {

    private static final Pattern HTTP = Pattern.compile("https?://[^/\\s]+\\S*");

    MlflowProperties {
        if (!uri.isEmpty() && !HTTP.matcher(uri).matches()) {
            throw new IllegalArgumentException(
                    "breadthflow.training.mlflow.uri is '" + uri + "', but an http: or https: address is needed");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "breadthflow.training.mlflow.username and .password are given together or not at all");
        }
    }

    /** The address without a slash at its end. */
    String address() {
        return uri.replaceAll("/+$", "");
    }

    /**
     * Versions written beside a model, for those who load it.
     *
     * @param python version of Python
     * @param mlflow version of its package {@code mlflow}
     * @param xgboost version of its package {@code xgboost}
     */
    record PythonEnvironment(
            @DefaultValue("3.11.7") @NotBlank String python,
            @DefaultValue("3.17.2") @NotBlank String mlflow,
            @DefaultValue("3.2.0") @NotBlank String xgboost) {}

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "MlflowProperties[uri=" + uri + ", username=" + username + ", experiment=" + experiment
                + ", connectTimeout=" + connectTimeout + ", requestTimeout=" + requestTimeout + ", delivery=" + delivery
                + ", environment=" + environment + "]";
    }
}

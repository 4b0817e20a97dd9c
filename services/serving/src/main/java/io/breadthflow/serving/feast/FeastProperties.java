package io.breadthflow.serving.feast;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Connection to Feast for reading vectors.
 *
 * @param transport how; without it they are read from Postgres
 * @param url of {@code feast serve}, for HTTP
 * @param target host and port of a gRPC server, for the other two
 * @param project of the feature repository, asked for by servers of many projects
 * @param connectTimeout to open an HTTP connection
 * @param requestTimeout deadline of every read, of at most {@link FeastVectors#ROWS} instruments
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.serving.feast", ignoreUnknownFields = false)
public record FeastProperties(
        @Nullable Transport transport,
        @Nullable URI url,

        @Nullable @Pattern(regexp = ".+:\\d+", message = "must be host:port")
        String target,

        @DefaultValue("breadthflow") @NotNull String project,

        @DefaultValue("1s") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 60)
        Duration connectTimeout,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 60)
        Duration requestTimeout) {

    /** Protocol of the server. */
    public enum Transport {
        /** The JSON of {@code feast serve}. */
        HTTP,
        /** The gRPC service of {@code feast listen}. */
        GRPC,
        /** The gRPC service of Feast's Go and Java servers, through Feast's own client. */
        CLIENT
    }

    @AssertTrue(
            message = "HTTP needs breadthflow.serving.feast.url, GRPC and CLIENT need breadthflow.serving.feast.target")
    boolean isAddressGiven() {
        return transport == null || (transport == Transport.HTTP ? url != null : target != null);
    }
}

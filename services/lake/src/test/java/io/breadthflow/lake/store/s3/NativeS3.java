package io.breadthflow.lake.store.s3;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives tests the real {@link S3Server} that BREADTHFLOW_TEST_S3_* names; without one they are skipped, loudly. */
public final class NativeS3 implements ParameterResolver {

    private static final Logger LOG = LoggerFactory.getLogger(NativeS3.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == S3Server.class;
    }

    @Override
    public S3Server resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<S3Server> server = find(System.getenv());
        if (server.isEmpty()) {
            LOG.warn("SKIPPED {}: BREADTHFLOW_TEST_S3_ENDPOINT is not set", context.getDisplayName());
        }
        Assumptions.assumeTrue(server.isPresent(), "BREADTHFLOW_TEST_S3_ENDPOINT is not set");
        return server.get();
    }

    /** The server that {@code environment} names, if it names one. */
    static Optional<S3Server> find(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("BREADTHFLOW_TEST_S3_ENDPOINT"))
                .map(endpoint -> new S3Server(
                        URI.create(endpoint),
                        new S3Credentials(
                                environment.getOrDefault("BREADTHFLOW_TEST_S3_ACCESS_KEY", ""),
                                environment.getOrDefault("BREADTHFLOW_TEST_S3_SECRET_KEY", ""))));
    }
}

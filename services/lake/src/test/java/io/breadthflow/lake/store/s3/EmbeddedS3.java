package io.breadthflow.lake.store.s3;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests an {@link S3Server} in this process, one for all of them. */
public final class EmbeddedS3 implements ParameterResolver {

    private static final S3Credentials KEYS = new S3Credentials("embedded", "embedded-secret");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == S3Server.class;
    }

    @Override
    public S3Server resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.create(EmbeddedS3.class))
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
        return new S3Server(URI.create("http://127.0.0.1:" + running.proxy.getPort()), KEYS);
    }

    private record Running(S3Proxy proxy) implements AutoCloseable {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("embedded-s3");
                S3Proxy proxy = S3Proxy.builder()
                        .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEYS.accessKey(), KEYS.secretKey())
                        .build();
                proxy.start();
                return new Running(proxy);
            } catch (Exception e) {
                throw new IllegalStateException("the embedded store did not start", e);
            }
        }

        @Override
        public void close() {
            try {
                proxy.stop();
            } catch (Exception e) {
                throw new IllegalStateException("the embedded store did not stop", e);
            }
        }
    }
}

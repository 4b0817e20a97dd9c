package io.breadthflow.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a {@link TestDatabase} of its own, as a parameter of its constructor or of any method. One embedded
 * Postgres serves all classes of a test run.
 */
public final class PostgresExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        EmbeddedServer server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(EmbeddedServer.class, type -> startServer(), EmbeddedServer.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(context.getRequiredTestClass(), type -> server.create(), TestDatabase.class);
    }

    private static EmbeddedServer startServer() {
        try {
            return new EmbeddedServer();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Postgres does not start", e);
        }
    }
}

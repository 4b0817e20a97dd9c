package io.breadthflow.platform.test;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a test class a {@link TestDatabase} of its own, as a parameter of its constructor or of any method, or {@link
 * TestDatabases} to a class that needs several. One Postgres serves all classes of a test run: the embedded one, a native one or a container, as the {@link ServerVariant} says.
 * Without that server the class is skipped, and says so.
 */
public final class PostgresExtension implements ParameterResolver, ExecutionCondition {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresExtension.class);
    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        ServerVariant variant = ServerVariant.current();
        return variant.missing()
                .map(variable -> skip(context, "no " + variant + " Postgres: " + variable + " is not set"))
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is a Postgres"));
    }

    private static ConditionEvaluationResult skip(ExtensionContext context, String reason) {
        LOG.warn("SKIPPED {}: {}", context.getDisplayName(), reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == TestDatabases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabases databases = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(TestDatabases.class, type -> startServer(), TestDatabases.class);
        if (parameter.getParameter().getType() == TestDatabases.class) {
            return databases;
        }
        return context.getStore(NAMESPACE)
                .computeIfAbsent(context.getRequiredTestClass(), type -> databases.create(), TestDatabase.class);
    }

    private static TestDatabases startServer() {
        return new TestDatabases(PostgresServer.start(ServerVariant.current()));
    }
}

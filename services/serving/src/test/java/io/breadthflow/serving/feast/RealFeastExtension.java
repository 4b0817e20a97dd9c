package io.breadthflow.serving.feast;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives test classes one {@link RealFeast}, or skips them where Feast or Redis is not there. */
final class RealFeastExtension implements ParameterResolver {

    private static final Logger LOG = LoggerFactory.getLogger(RealFeastExtension.class);
    private static final Namespace NAMESPACE = Namespace.create(RealFeastExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealFeast.class;
    }

    @Override
    public RealFeast resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String programs = System.getenv("BREADTHFLOW_TEST_FEAST_HOME");
        String redis = System.getenv("BREADTHFLOW_TEST_REDIS");
        if (programs == null || redis == null) {
            LOG.warn(
                    "SKIPPED {}: set BREADTHFLOW_TEST_FEAST_HOME and BREADTHFLOW_TEST_REDIS, or run .ci/native",
                    context.getRequiredTestClass().getSimpleName());
            Assumptions.abort("BREADTHFLOW_TEST_FEAST_HOME or BREADTHFLOW_TEST_REDIS is not set");
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RealFeast.class, type -> new RealFeast(programs, redis), RealFeast.class);
    }
}

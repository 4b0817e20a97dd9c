package io.breadthflow.training.mlflow;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Condition that an MLflow server is named; an empty name, as compose files give for a variable that is not set, names none. */
final class ServerNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return StringUtils.hasText(context.getEnvironment().getProperty("breadthflow.training.mlflow.uri"));
    }
}

package io.breadthflow.cli.client;

import io.breadthflow.contracts.api.Problem;

/** The platform answered with a problem document. */
public final class RefusedException extends RuntimeException {

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

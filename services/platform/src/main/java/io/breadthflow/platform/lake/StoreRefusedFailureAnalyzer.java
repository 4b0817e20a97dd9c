package io.breadthflow.platform.lake;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
final class StoreRefusedFailureAnalyzer extends AbstractFailureAnalyzer<StoreRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreRefusedException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}

package io.breadthflow.platform.diagnosis;

import io.breadthflow.contracts.api.DiagnosisView.Check;
import org.jspecify.annotations.Nullable;

/** One check of a diagnosis. */
record Diagnostic(String name, String remedy, Examination examination) {

    /** How serious a finding is. */
    enum Status {
        OK,
        WARN,
        FAIL
    }

    /**
     * What was found.
     *
     * @param detail for people
     */
    record Finding(Status status, String detail) {}

    /** Looks at something; what it throws is a finding too. */
    @FunctionalInterface
    interface Examination {
        Finding examine() throws Exception;
    }

    Check check() {
        Finding finding = finding();
        @Nullable String toDo = finding.status() == Status.OK ? null : remedy;
        return new Check(name, finding.status().name(), finding.detail(), toDo);
    }

    private Finding finding() {
        try {
            return examination.examine();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding(Status.FAIL, "interrupted");
        } catch (Exception e) {
            return new Finding(Status.FAIL, String.valueOf(e.getMessage()));
        }
    }
}

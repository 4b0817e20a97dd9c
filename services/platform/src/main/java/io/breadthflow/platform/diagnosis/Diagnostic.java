package io.breadthflow.platform.diagnosis;

import io.breadthflow.contracts.api.instance.DiagnosisView.Check;
import org.jspecify.annotations.Nullable;

/**
 * One check of a diagnosis. Every bean of this type is part of {@code doctor}.
 *
 * @param name what is looked at, in a word
 * @param remedy what to do when it is not well
 */
public record Diagnostic(String name, String remedy, Examination examination) {

    /** Severity of a finding. */
    public enum Status {
        OK,
        WARN,
        FAIL
    }

    /**
     * Result of a check.
     *
     * @param detail for people
     */
    public record Finding(Status status, String detail) {}

    /** Looks at something; what it throws is a finding too. */
    @FunctionalInterface
    public interface Examination {
        Finding examine() throws Exception;
    }

    /** Checks now. */
    public Check check() {
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

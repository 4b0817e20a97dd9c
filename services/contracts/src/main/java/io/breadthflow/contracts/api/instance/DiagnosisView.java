package io.breadthflow.contracts.api.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@code GET /v1/<service>/diagnosis}. */
public record DiagnosisView(List<Check> checks) {

    public DiagnosisView {
        checks = List.copyOf(checks);
    }

    /**
     * One check of {@code doctor}.
     *
     * @param status {@code OK}, {@code WARN} or {@code FAIL}
     * @param remedy what to do, null when OK
     */
    public record Check(
            String name,
            String status,
            String detail,
            @Nullable String remedy) {}
}

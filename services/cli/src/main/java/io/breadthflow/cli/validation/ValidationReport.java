package io.breadthflow.cli.validation;

import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.Numbers;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.api.table.ValidationResult.ExpectationView;
import java.util.List;
import java.util.Locale;

/** Report of a validation, for people: the sum, and each violated expectation with an example. */
final class ValidationReport {

    private ValidationReport() {}

    static void print(Console console, ValidationResult result) {
        List<ExpectationView> violated = result.expectations().stream()
                .filter(expectation -> expectation.violatingRows() > 0)
                .toList();
        String judgement = result.violatingRows() == 0
                ? "none violates anything"
                : Numbers.count(result.violatingRows()) + " violate something (score " + score(result) + ")";
        console.line(result.table() + " version " + result.version() + ": " + Numbers.count(result.rows()) + " rows, "
                + judgement);
        if (violated.isEmpty()) {
            console.line("all " + result.expectations().size() + " expectations hold");
            return;
        }
        console.line(violated.size() + " of " + result.expectations().size() + " expectations are violated");
        TextTable table = new TextTable("ROWS", "EXPECTED", "EXAMPLE");
        violated.forEach(view -> table.row(Numbers.count(view.violatingRows()), view.expectation(), view.example()));
        table.print(console);
    }

    /** Rounded down, so that 1 is a table without any violation. */
    private static String score(ValidationResult result) {
        return String.format(Locale.ROOT, "%.5f", Math.floor(result.score() * 1e5) / 1e5);
    }
}

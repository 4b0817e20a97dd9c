package io.breadthflow.cli.output;

import io.breadthflow.contracts.api.job.ProgressView;
import java.time.Duration;

/** One line about how far a job is: bar, rows, rate, time left. */
public final class ProgressBar {

    private static final int WIDTH = 20;

    private ProgressBar() {}

    /** The line for {@code progress} of the stage {@code name}. */
    public static String line(String name, ProgressView progress) {
        StringBuilder line = new StringBuilder(String.format("%-12s", name));
        Double fraction = progress.fraction();
        if (fraction != null) {
            int done = (int) Math.round(Math.min(1, fraction) * WIDTH);
            line.append(" [")
                    .append("#".repeat(done))
                    .append(".".repeat(WIDTH - done))
                    .append("]");
        }
        if (progress.step() != null) {
            line.append(' ').append(progress.step());
        }
        if (progress.rows() > 0) {
            line.append("  ").append(Numbers.count(progress.rows()));
            if (progress.totalRows() != null) {
                line.append(" of ").append(Numbers.count(progress.totalRows()));
            }
            line.append(" rows");
        }
        if (progress.rowsPerSecond() > 0) {
            line.append("  ").append(Numbers.rate(progress.rowsPerSecond()));
        }
        if (progress.etaSeconds() != null) {
            line.append("  ETA ").append(Numbers.duration(Duration.ofMillis((long) (progress.etaSeconds() * 1000))));
        }
        if (progress.message() != null) {
            line.append("  ").append(progress.message());
        }
        return line.toString();
    }
}

package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.api.job.ProgressView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a step and reports at most once per interval. Handlers may call it from several threads. */
final class ProgressMeter implements Progress {

    /**
     * Pace of progress reports.
     *
     * @param interval least time between two reports
     */
    record Pace(Clock clock, Duration interval) {}

    private final Clock clock;
    private final Duration interval;
    private final Consumer<ProgressView> report;

    private @Nullable String step;
    private @Nullable Long total;
    private @Nullable String text;
    private long rows;
    private Instant started;
    private Instant reported = Instant.MIN;

    ProgressMeter(Pace pace, Consumer<ProgressView> report) {
        this.clock = pace.clock();
        this.interval = pace.interval();
        this.report = report;
        this.started = clock.instant();
    }

    synchronized void begin(String name) {
        step = name;
        total = null;
        text = null;
        rows = 0;
        started = clock.instant();
    }

    @Override
    public synchronized void total(long expected) {
        total = expected;
        reportIfDue();
    }

    @Override
    public synchronized void remaining(long expected) {
        total(rows + expected);
    }

    @Override
    public synchronized void add(long done) {
        rows += done;
        reportIfDue();
    }

    @Override
    public synchronized void message(String words) {
        text = words;
        reportIfDue();
    }

    synchronized long rows() {
        return rows;
    }

    synchronized void reportIfDue() {
        if (reported.equals(Instant.MIN) || !clock.instant().isBefore(reported.plus(interval))) {
            reportNow();
        }
    }

    synchronized void reportNow() {
        reported = clock.instant();
        report.accept(view());
    }

    synchronized ProgressView view() {
        double seconds = Duration.between(started, clock.instant()).toNanos() / 1e9;
        double rate = seconds > 0 ? rows / seconds : 0;
        Double eta = total == null || rate == 0 ? null : Double.valueOf(Math.max(0, total - rows) / rate);
        Double fraction = total == null || total == 0 ? null : Double.valueOf(Math.min(1, (double) rows / total));
        return new ProgressView(step, rows, total, rate, eta, fraction, text);
    }
}

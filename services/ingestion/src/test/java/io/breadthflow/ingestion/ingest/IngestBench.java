package io.breadthflow.ingestion.ingest;

import io.breadthflow.ingestion.source.Symbols;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Rows of a CSV file of daily bars, read and checked per CPU second. Run its main method with the path of the file; the
 * first rounds warm the compiler up, the fastest counts.
 */
public final class IngestBench {

    private static final int ROUNDS = 12;

    private IngestBench() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, rowsPerSecond(Path.of(arguments[0])));
        }
        out.printf("read and checked %.2f million rows a CPU second%n", best / 1e6);
    }

    private static double rowsPerSecond(Path file) {
        long started = cpuNanos();
        long rows = CheckedFile.read(file, new AcceptedBars(new Symbols()), row -> {});
        return rows * 1e9 / (cpuNanos() - started);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

package io.breadthflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writer of two records of the tests, which {@code .ci/suites.py} reads: the file named by the system property
 * {@value #FILE} says of each class that ran what came of it ({@link Outcome}), and {@code classes.tsv} beside it which
 * classes the module has, whether they run now or not ({@link TestClass}).
 */
public final class SuiteListener implements TestExecutionListener {

    private static final String FILE = "suites.file";

    private final @Nullable Path file = property();
    private final Map<String, Outcome> outcomes = new ConcurrentSkipListMap<>();
    private @Nullable TestPlan running;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        running = plan;
        if (file != null) {
            Path classes = file.getParent().resolveSibling("test-classes");
            write(
                    file.resolveSibling("classes.tsv"),
                    TestClass.in(classes).map(TestClass::line).toList());
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        outcome(test).skip(testsIn(test), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case FAILED -> outcome(test).fail();
            case ABORTED ->
                outcome(test)
                        .skip(
                                testsIn(test),
                                result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    outcome(test).pass();
                }
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (file != null) {
            write(
                    file,
                    outcomes.entrySet().stream()
                            .map(each -> each.getKey() + "\t" + each.getValue().line())
                            .toList());
        }
    }

    /** A class or container that is skipped stands for the tests in it. */
    private long testsIn(TestIdentifier test) {
        long inside = running == null
                ? 0
                : running.getDescendants(test).stream()
                        .filter(TestIdentifier::isTest)
                        .count();
        return Math.max(1, inside);
    }

    private Outcome outcome(TestIdentifier test) {
        List<UniqueId.Segment> segments = test.getUniqueIdObject().getSegments();
        // The first is the engine, the second the outermost class.
        return outcomes.computeIfAbsent(
                segments.get(Math.min(1, segments.size() - 1)).getValue(), name -> new Outcome());
    }

    private static @Nullable Path property() {
        String name = System.getProperty(FILE);
        return name == null ? null : Path.of(name);
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

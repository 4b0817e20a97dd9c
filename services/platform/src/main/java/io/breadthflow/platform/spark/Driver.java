package io.breadthflow.platform.spark;

import io.breadthflow.contracts.driver.DriverEvent;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.job.run.StoppableProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.SparkLauncher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A driver process: told its request, listened to until it ends, killed by {@link #close()} where it has not. */
final class Driver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);

    /** Longest silence between two looks at whether the job is still wanted. */
    private static final Duration WATCH = Duration.ofMillis(200);

    /** Time for a driver to take its application off the cluster before it is killed outright, and to be gone then. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String name;
    private final Process process;
    private final BlockingQueue<DriverEvent> events = new LinkedBlockingQueue<>();
    private final DriverOutput output;
    private final DriverLog log;
    private @Nullable String result;

    private Driver(String name, Process process, JsonMapper json) {
        this.name = name;
        this.process = process;
        this.log = new DriverLog(process.getErrorStream());
        this.output = new DriverOutput(process.getInputStream(), json, log, events);
    }

    static Driver start(String name, SparkLauncher launcher, JsonMapper json) throws IOException {
        Driver driver = new Driver(name, launcher.launch(), json);
        LOG.info("the Spark driver of {} is process {}", name, driver.process.pid());
        driver.log.start();
        driver.output.start();
        return driver;
    }

    /** Sends one line. The stream stays open: its end tells the driver that nobody wants its answer any more. */
    void tell(String line) {
        OutputStream stdin = process.getOutputStream();
        try {
            stdin.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            stdin.flush();
        } catch (IOException e) {
            // It died before it listened; awaiting it says of what.
            LOG.debug("the Spark driver of {} does not listen", name, e);
        }
    }

    /** Passes progress on until the driver ends, and returns its result as JSON. */
    String await(StoppableProgress progress) throws InterruptedException {
        while (process.isAlive() || output.isAlive() || !events.isEmpty()) {
            DriverEvent event = events.poll(WATCH.toMillis(), TimeUnit.MILLISECONDS);
            if (event != null) {
                take(event, progress);
            }
            progress.checkpoint();
        }
        if (process.waitFor() == 0 && result != null) {
            return result;
        }
        throw lost();
    }

    private void take(DriverEvent event, StoppableProgress progress) {
        if (event.failure() != null) {
            throw new PlatformException(
                    ErrorCode.valueOf(event.failure().code()), event.failure().detail());
        }
        if (event.total() != null) {
            progress.total(event.total());
        }
        if (event.message() != null) {
            progress.message(event.message());
        }
        if (event.rows() != null) {
            progress.add(event.rows());
        }
        if (event.result() != null) {
            result = event.result();
        }
    }

    private PlatformException lost() throws InterruptedException {
        log.join();
        return new PlatformException(
                ErrorCode.DRIVER_LOST,
                "The Spark driver of " + name + " ended with status " + process.exitValue()
                        + " and no result. Its last words were:\n" + log.lastLines());
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        LOG.info("the Spark driver of {}, process {}, is stopped", name, process.pid());
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!hasEnded()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            if (!hasEnded()) {
                LOG.warn("the Spark driver of {}, process {}, is still there", name, process.pid());
            }
        }
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

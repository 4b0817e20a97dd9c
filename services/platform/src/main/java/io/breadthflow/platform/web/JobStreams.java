package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.job.queue.Jobs;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open event streams: at most so many, each with a thread of its own, so that a client that does not read holds up
 * nobody else. They end before the web server waits for open requests.
 */
final class JobStreams implements SmartLifecycle {

    private static final long WITHOUT_TIMEOUT = 0;

    private final Jobs jobs;
    private final EventProperties properties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads;

    JobStreams(Jobs jobs, EventProperties properties) {
        this.jobs = jobs;
        this.properties = properties;
        this.threads = new ThreadPoolExecutor(
                0, properties.maxStreams(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(), JobStreams::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "job-events");
        thread.setDaemon(true);
        return thread;
    }

    /** A stream that starts with {@code job} as it stands; whoever comes back gets the present state, not a replay. */
    SseEmitter open(JobView job) {
        SseEmitter emitter = new SseEmitter(WITHOUT_TIMEOUT);
        try {
            threads.execute(new JobStream(job, jobs, emitter, properties, this::pause));
        } catch (RejectedExecutionException e) {
            throw new PlatformException(
                    ErrorCode.TOO_MANY_REQUESTS,
                    properties.maxStreams() + " event streams are open already. Close one, or poll the job instead.",
                    e);
        }
        return emitter;
    }

    /** False when the process goes down meanwhile. */
    private boolean pause(Duration pause) throws InterruptedException {
        return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        // Streams are opened by requests.
    }

    @Override
    public void stop() {
        stopped.countDown();
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}

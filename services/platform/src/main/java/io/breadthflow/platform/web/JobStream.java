package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.job.queue.Jobs;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open event stream: looks at the job again and again, sends what has changed and ends with it. */
final class JobStream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobStream.class);

    private final Jobs jobs;
    private final SseEmitter emitter;
    private final EventProperties properties;
    private final Pause pause;

    private JobView job;
    private long sent;

    JobStream(JobView job, Jobs jobs, SseEmitter emitter, EventProperties properties, Pause pause) {
        this.job = job;
        this.jobs = jobs;
        this.emitter = emitter;
        this.properties = properties;
        this.pause = pause;
    }

    /** Waits, or answers false when the stream is to end. */
    @FunctionalInterface
    interface Pause {
        boolean pause(Duration time) throws InterruptedException;
    }

    @Override
    public void run() {
        try {
            send("job");
            follow();
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the client of job {} has gone", job.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the event stream of job {} broke off", job.id(), e);
            emitter.completeWithError(e);
        }
    }

    private void follow() throws IOException, InterruptedException {
        Duration quiet = Duration.ZERO;
        while (!job.state().isTerminal()) {
            if (!pause.pause(properties.interval())) {
                return;
            }
            JobView now = jobs.get(JobId.parse(job.id()));
            quiet = quiet.plus(properties.interval());
            if (!now.equals(job)) {
                job = now;
                send("job");
                quiet = Duration.ZERO;
            } else if (quiet.compareTo(properties.heartbeat()) >= 0) {
                emitter.send(SseEmitter.event().comment("still " + job.state()));
                quiet = Duration.ZERO;
            }
        }
        send("end");
    }

    private void send(String event) throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(++sent)).name(event).data(job));
    }
}

package io.breadthflow.cli.job;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.client.Json;
import io.breadthflow.cli.client.RefusedException;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.ProgressBar;
import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.ServiceName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Follows a job through its server-sent events; a stream that breaks is opened again. */
public final class JobFollower {

    private final Api api;
    private final Console console;

    public JobFollower(Api api, Console console) {
        this.api = api;
        this.console = console;
    }

    /** Prints progress until the job ends and answers how it ended. */
    public JobView follow(JobView start) throws InterruptedException {
        JobView job = start;
        while (!job.state().isTerminal()) {
            job = readEvents(job);
            if (!job.state().isTerminal()) {
                TimeUnit.SECONDS.sleep(1);
                job = api.get(ServiceName.ofPath(job.service()), "jobs/" + job.id(), JobView.class);
            }
        }
        return job;
    }

    /** Follows {@code start} to its success; throws {@link RefusedException} with the reason when it ends in another way. */
    public JobView followToSuccess(JobView start) throws InterruptedException {
        JobView job = follow(start);
        if (job.state() != JobState.SUCCEEDED) {
            Problem error = job.error();
            throw new RefusedException(
                    error == null
                            ? Cancelled.problem(
                                    "job " + job.id() + " was stopped before its end. Run the command again.")
                            : error);
        }
        return job;
    }

    private JobView readEvents(JobView start) {
        JobView job = start;
        String path = "jobs/" + start.id() + "/events";
        try (BufferedReader events = new BufferedReader(
                new InputStreamReader(api.stream(ServiceName.ofPath(start.service()), path), StandardCharsets.UTF_8))) {
            String line = events.readLine();
            while (line != null && !job.state().isTerminal()) {
                if (line.startsWith("data:")) {
                    job = Json.MAPPER.readValue(line.substring("data:".length()), JobView.class);
                    console.progress(ProgressBar.line(job.state().name(), job.progress()));
                }
                line = events.readLine();
            }
        } catch (IOException e) {
            console.progress("the event stream broke (" + e.getMessage() + "), opening it again");
        }
        return job;
    }
}

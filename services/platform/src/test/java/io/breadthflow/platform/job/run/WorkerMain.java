package io.breadthflow.platform.job.run;

import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;

/** A worker process of a test: its handler holds a job until a file exists. */
final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        dataSource.setUser(arguments[1]);
        dataSource.setPassword(arguments[2]);
        Path finish = Path.of(arguments[3]);
        TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2], dataSource);
        Engine engine = new Engine(database, Clock.systemUTC());
        engine.workers(Engine.handler((request, job) -> {
                    Eventually.holds(Duration.ofMinutes(5), () -> {
                        job.checkpoint();
                        return Files.exists(finish);
                    });
                    return JobOutcome.of(request);
                }))
                .start();
        new CountDownLatch(1).await();
    }
}

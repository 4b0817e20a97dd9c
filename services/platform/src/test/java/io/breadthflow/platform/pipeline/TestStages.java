package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.PlatformConfiguration;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.job.run.ServiceModule;
import io.breadthflow.platform.test.Eventually;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Three services whose jobs do as their requests say. */
@Configuration(proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
class TestStages {

    /**
     * Request of every job.
     *
     * @param word what the result says
     * @param act what the job does
     */
    record Work(
            @NotBlank String word,
            @Nullable Act act,
            @Nullable Long number) {}

    /** Result of every job. */
    record Done(String word, long number, Inner inner) {}

    record Inner(String word) {}

    /** What a job can do. */
    enum Act {
        SUCCEED,
        FAIL,
        /** Waits, with checkpoints, until the test lets it go. */
        WAIT,
        /** Waits in its completion, in the transaction that ends it. */
        COMPLETE_SLOWLY
    }

    @Bean
    Desk desk() {
        return new Desk();
    }

    @Bean
    ServiceModule ingestion(Desk desk) {
        return module(
                ServiceName.INGESTION, desk, JobType.INGEST_BARS, JobType.VALIDATE_TABLE, JobType.SIMULATE_MARKET);
    }

    @Bean
    ServiceModule features(Desk desk) {
        return module(ServiceName.FEATURES, desk, JobType.MATERIALIZE_FEATURES);
    }

    @Bean
    ServiceModule training(Desk desk) {
        return module(ServiceName.TRAINING, desk, JobType.TRAIN_MODEL);
    }

    private static ServiceModule module(ServiceName service, Desk desk, JobType... types) {
        return new ServiceModule(
                service,
                List.of(types).stream()
                        .<JobHandler<?, ?>>map(type -> new Worker(type, desk))
                        .toList(),
                4);
    }

    /** Where a test sees what jobs do, by their words. */
    static final class Desk {
        final Set<String> started = ConcurrentHashMap.newKeySet();
        final Set<String> released = ConcurrentHashMap.newKeySet();
        final Set<String> completed = ConcurrentHashMap.newKeySet();
        final Map<String, Long> numbers = new ConcurrentHashMap<>();
    }

    private record Worker(JobType type, Desk desk) implements JobHandler<Work, Done> {

        @Override
        public Class<Work> requestType() {
            return Work.class;
        }

        @Override
        public Class<Done> resultType() {
            return Done.class;
        }

        @Override
        public void admit(Work request) {
            if (request.word().equals("inadmissible")) {
                throw new PlatformException(ErrorCode.FORBIDDEN, "This word is not allowed.");
            }
        }

        @Override
        public Set<String> writes(Work request) {
            return Set.of();
        }

        @Override
        public JobOutcome<Done> run(Work request, JobContext context) {
            Act act = request.act() == null ? Act.SUCCEED : request.act();
            desk.started.add(request.word());
            desk.numbers.put(request.word(), request.number() == null ? -1 : request.number());
            if (act == Act.WAIT) {
                await(request, context);
            }
            if (act == Act.FAIL) {
                throw new PlatformException(ErrorCode.NO_DATA, request.word() + " fails.");
            }
            return new JobOutcome<>(() -> complete(request, act), List.of());
        }

        private void await(Work request, JobContext context) {
            Eventually.holds(Duration.ofSeconds(60), () -> {
                context.checkpoint();
                return desk.released.contains(request.word());
            });
        }

        private Done complete(Work request, Act act) {
            desk.completed.add(request.word());
            if (act == Act.COMPLETE_SLOWLY) {
                Eventually.holds(Duration.ofSeconds(60), () -> desk.released.contains(request.word()));
            }
            return new Done(request.word(), request.word().length(), new Inner("inner " + request.word()));
        }
    }
}

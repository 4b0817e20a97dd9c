package io.breadthflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith({PostgresExtension.class, OutputCaptureExtension.class})
class LoggingIT {

    private final JsonMapper strict = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void everyLineIsOneJsonObjectWithWhatItBelongsTo(TestDatabase database, @TempDir Path lake, CapturedOutput output) {
        try (RunningService service = RunningService.start(
                database, lake, Map.of("logging.structured.format.console", "ecs"), PlatformConfiguration.class)) {
            MDC.put("service", "ingestion");
            MDC.put("request_id", "abc");
            MDC.put("job_id", "42");
            LoggerFactory.getLogger("test").info("hello {}", service.url());
            MDC.clear();
        }
        List<JsonNode> lines = output.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(strict::readTree)
                .toList();
        JsonNode hello = lines.stream()
                .filter(line -> line.path("message").asString().startsWith("hello"))
                .findFirst()
                .orElseThrow();
        assertThat(hello.path("labels").path("request_id").asString()).isEqualTo("abc");
        assertThat(hello.path("labels").path("job_id").asString()).isEqualTo("42");
        assertThat(hello.path("labels").path("service").asString()).isEqualTo("ingestion");
        assertThat(hello.path("service").path("name").asString()).isEqualTo("breadthflow");
        assertThat(hello.path("log").path("level").asString()).isEqualTo("INFO");
    }
}

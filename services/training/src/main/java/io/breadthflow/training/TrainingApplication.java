package io.breadthflow.training;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The training service as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TrainingConfiguration.class)
public class TrainingApplication {
    private static final Map<String, Object> DEFAULTS = Map.of("server.port", 8130, "management.server.port", 8131);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(TrainingApplication.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(args);
    }
}

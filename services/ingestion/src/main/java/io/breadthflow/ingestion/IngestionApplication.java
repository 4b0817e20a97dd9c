package io.breadthflow.ingestion;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The ingestion service as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IngestionConfiguration.class)
public class IngestionApplication {

    private static final Map<String, Object> DEFAULTS = Map.of("server.port", 8110, "management.server.port", 8111);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(IngestionApplication.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(args);
    }
}

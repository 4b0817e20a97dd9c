package io.breadthflow.serving;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The serving service as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ServingConfiguration.class)
public class ServingApplication {

    private static final Map<String, Object> DEFAULTS = Map.of("server.port", 8140, "management.server.port", 8141);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(ServingApplication.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(args);
    }
}

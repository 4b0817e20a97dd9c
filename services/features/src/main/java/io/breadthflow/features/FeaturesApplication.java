package io.breadthflow.features;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The features service as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(FeaturesConfiguration.class)
public class FeaturesApplication {

    private static final Map<String, Object> DEFAULTS = Map.of("server.port", 8120, "management.server.port", 8121);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(FeaturesApplication.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(args);
    }
}

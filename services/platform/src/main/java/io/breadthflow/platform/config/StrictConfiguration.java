package io.breadthflow.platform.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Beans that refuse unknown keys. */
@Configuration(proxyBeanMethods = false)
public class StrictConfiguration {

    /** Static, since it must be there before the first record is bound. */
    @Bean
    static KnownKeys knownKeys() {
        return new KnownKeys();
    }

    @Bean
    UnknownKeys unknownKeys(Environment environment, KnownKeys known) {
        return new UnknownKeys(environment, known);
    }
}

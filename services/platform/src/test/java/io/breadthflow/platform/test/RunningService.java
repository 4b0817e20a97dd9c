package io.breadthflow.platform.test;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/**
 * A service as it runs in production, on random ports, the Postgres of the test run and a lake in a temporary folder. The
 * configurations given are the service's own, which import the platform's.
 */
public final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with default properties. */
    public static RunningService start(TestDatabase database, Path lake, Class<?>... configurations) {
        return start(database, lake, Map.of(), configurations);
    }

    /** Starts it with {@code properties} on top. */
    public static RunningService start(
            TestDatabase database, Path lake, Map<String, String> properties, Class<?>... configurations) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("management.server.port", "0");
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.username());
        all.put("spring.datasource.password", database.password());
        all.put("breadthflow.lake.root", lake.toString());
        all.put("breadthflow.jobs.poll-interval", "50ms");
        all.put("logging.structured.format.console", "");
        all.putAll(properties);
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new RunningService(new SpringApplicationBuilder(AutoConfigured.class)
                .sources(configurations)
                .run(arguments));
    }

    /** The bean of {@code type}. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where its REST API is, without a slash at the end. */
    public String url() {
        return url("local.server.port");
    }

    /** Where its management endpoints are. */
    public String managementUrl() {
        return url("local.management.port");
    }

    private String url(String port) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port);
    }

    /** A client of its REST API that does not throw at error answers. */
    public RestClient client() {
        return RestClient.builder()
                .baseUrl(url())
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What {@code XApplication} of a service adds to its configuration. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class AutoConfigured {}
}

package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.client.Endpoints;
import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.job.ServiceName;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses of what is up, for people who want to look at it. */
final class Urls {

    private Urls() {}

    /** Addresses by what they show. */
    static Map<String, String> of(InstanceFile instance) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("api", instance.url() + "/v1");
        urls.put("predict", instance.url() + "/v1/serving/predict");
        urls.put("openapi", instance.url() + "/v3/api-docs");
        urls.put("swagger", instance.url() + "/swagger-ui.html");
        urls.put("metrics", instance.managementUrl() + "/actuator/prometheus");
        return urls;
    }

    /** The same for services that the user named: each at its own address. */
    static Map<String, String> of(Endpoints endpoints) {
        Map<String, String> urls = new LinkedHashMap<>();
        for (ServiceName service : ServiceName.values()) {
            urls.put(service.path(), endpoints.of(service) + "/v1/" + service.path());
        }
        urls.put("predict", endpoints.of(ServiceName.SERVING) + "/v1/serving/predict");
        urls.put("swagger", endpoints.of(ServiceName.SERVING) + "/swagger-ui.html");
        return urls;
    }
}

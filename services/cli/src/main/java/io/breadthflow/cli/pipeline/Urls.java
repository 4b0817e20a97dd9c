package io.breadthflow.cli.pipeline;

import io.breadthflow.contracts.api.InstanceFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is up, for people who want to look at it. */
final class Urls {

    private Urls() {}

    /** Addresses by what they show. */
    static Map<String, String> of(InstanceFile instance) {
        return of(instance.url(), instance.managementUrl());
    }

    /** The same for a server that the user named. */
    static Map<String, String> of(String url, String managementUrl) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("api", url + "/v1");
        urls.put("predict", url + "/v1/serving/predict");
        urls.put("openapi", url + "/v3/api-docs");
        urls.put("swagger", url + "/swagger-ui.html");
        urls.put("metrics", managementUrl + "/actuator/prometheus");
        return urls;
    }
}

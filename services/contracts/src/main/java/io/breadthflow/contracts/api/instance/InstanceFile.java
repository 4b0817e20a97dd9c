package io.breadthflow.contracts.api.instance;

import java.time.Instant;
import java.util.Map;

/** Content of {@code <data-dir>/instance.json}: where a running standalone instance is found. */
public record InstanceFile(
        long pid, String url, String managementUrl, String version, Map<String, String> services, Instant startedAt) {}

package io.breadthflow.contracts.job;

import java.util.Locale;

/** The four services; a REST path starts with {@link #path()} and a table has exactly one of them as its writer. */
public enum ServiceName {
    INGESTION,
    FEATURES,
    TRAINING,
    SERVING;

    /** As it stands in REST paths, table names and metric labels: {@code ingestion}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service whose {@link #path()} is {@code path}; throws {@link IllegalArgumentException} for any other. */
    public static ServiceName ofPath(String path) {
        for (ServiceName service : values()) {
            if (service.path().equals(path)) {
                return service;
            }
        }
        throw new IllegalArgumentException("'" + path + "' is not a service");
    }
}

package io.breadthflow.cli.client;

import io.breadthflow.contracts.job.ServiceName;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The address of each service. */
public final class Endpoints {

    private final Map<ServiceName, URI> addresses;

    private Endpoints(Map<ServiceName, URI> addresses) {
        this.addresses = new EnumMap<>(addresses);
    }

    /** All services behind one address: a standalone instance, or an ingress that routes by path. */
    public static Endpoints at(URI server) {
        Map<ServiceName, URI> addresses = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            addresses.put(service, server);
        }
        return new Endpoints(addresses);
    }

    /**
     * The addresses of {@code BREADTHFLOW_<SERVICE>_URL}, and for services without one that of {@code instance}.
     */
    public static Endpoints of(Map<String, String> environment, Supplier<URI> instance) {
        Map<ServiceName, URI> addresses = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            String configured = environment.get(variable(service));
            addresses.put(service, configured == null ? instance.get() : URI.create(configured));
        }
        return new Endpoints(addresses);
    }

    /** True when the environment names every service. */
    public static boolean isConfigured(Map<String, String> environment) {
        for (ServiceName service : ServiceName.values()) {
            if (!environment.containsKey(variable(service))) {
                return false;
            }
        }
        return true;
    }

    /** The address of {@code service}. */
    public URI of(ServiceName service) {
        return Objects.requireNonNull(addresses.get(service));
    }

    private static String variable(ServiceName service) {
        return "BREADTHFLOW_" + service.name().toUpperCase(Locale.ROOT) + "_URL";
    }
}

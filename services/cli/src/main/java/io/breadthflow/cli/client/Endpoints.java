package io.breadthflow.cli.client;

import io.breadthflow.cli.instance.DataFolder;
import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.job.ServiceName;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where each service is found. */
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
     * The addresses of {@code BREADTHFLOW_<SERVICE>_URL}, and for services without one the instance of the data folder.
     */
    public static Endpoints of(Map<String, String> environment, DataFolder folder) {
        Map<ServiceName, URI> addresses = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            String configured = environment.get(variable(service));
            addresses.put(service, configured == null ? instanceOf(folder) : URI.create(configured));
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

    private static URI instanceOf(DataFolder folder) {
        InstanceFile instance = folder.liveInstance()
                .orElseThrow(() -> new UnreachableException("no instance runs in " + folder.path()
                        + ". Start one with 'breadthflow up' (or 'run'), or name a server with --server URL."));
        return URI.create(instance.url());
    }
}

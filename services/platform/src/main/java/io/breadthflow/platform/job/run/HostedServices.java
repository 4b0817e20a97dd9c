package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/**
 * The services that run in this process.
 *
 * @param names in the order of {@link ServiceName}
 */
public record HostedServices(List<ServiceName> names) {

    public HostedServices {
        names = names.stream().sorted().toList();
    }

    /** The hosted service whose REST paths start with {@code path}; throws {@code NOT_FOUND} for any other. */
    public ServiceName get(String path) {
        return names.stream()
                .filter(name -> name.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "Service '" + path + "' does not run here; this process has "
                                + names.stream().map(ServiceName::path).toList() + "."));
    }
}

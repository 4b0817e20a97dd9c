package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/**
 * A service as the platform sees it. Each service's configuration has one bean of this type; the platform runs a worker
 * for each, also where several services share a process.
 *
 * @param service its name
 * @param handlers one per job type of the service; none for a service without jobs
 * @param threads jobs it runs at once
 */
public record ServiceModule(ServiceName service, List<JobHandler<?, ?>> handlers, int threads) {

    public ServiceModule {
        handlers = List.copyOf(handlers);
    }
}

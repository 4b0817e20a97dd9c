package io.breadthflow.platform.lake;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.ServiceLake;

/** The lake of this process for each of its services, which write their own tables only. */
public final class ServiceLakes {

    private final Lake lake;

    ServiceLakes(Lake lake) {
        this.lake = lake;
    }

    /** The lake as {@code service} may use it. */
    public Lake of(ServiceName service) {
        return ServiceLake.of(lake, service);
    }

    /** The lake for what writes no table. */
    Lake readOnly() {
        return ServiceLake.readOnly(lake);
    }
}

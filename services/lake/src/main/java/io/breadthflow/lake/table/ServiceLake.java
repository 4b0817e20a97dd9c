package io.breadthflow.lake.table;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lake in the hands of one service: it reads every table and writes its own. What would write the table of another
 * service throws {@code INTERNAL}, and so does making one.
 */
public final class ServiceLake implements Lake {

    private final Lake lake;
    private final Set<ServiceName> writers;

    private ServiceLake(Lake lake, Set<ServiceName> writers) {
        this.lake = lake;
        this.writers = writers;
    }

    /** {@code lake} as {@code service} may use it. */
    public static Lake of(Lake lake, ServiceName service) {
        return new ServiceLake(lake, Set.of(service));
    }

    /** {@code lake} for whoever writes no table. */
    public static Lake readOnly(Lake lake) {
        return new ServiceLake(lake, Set.of());
    }

    /** The table of {@code spec}; throws {@code NO_DATA} for one of another service that has not made it yet. */
    @Override
    public Table open(TableSpec spec) {
        return writers.contains(spec.writer())
                ? lake.open(spec)
                : find(spec.name()).orElseThrow(() -> notYet(spec));
    }

    private static PlatformException notYet(TableSpec spec) {
        String writer = spec.writer().path();
        return new PlatformException(
                ErrorCode.NO_DATA,
                "There is no table " + spec.name() + " yet: the service " + writer + " has written nothing to it. Let "
                        + writer + " do its work first.");
    }

    @Override
    public Optional<Table> find(String name) {
        return lake.find(name).map(table -> writers.contains(table.spec().writer()) ? table : new ForeignTable(table));
    }

    @Override
    public List<String> names() {
        return lake.names();
    }

    @Override
    public ObjectStore store() {
        return lake.store();
    }
}

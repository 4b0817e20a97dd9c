package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.s3.StoreAddress;
import java.nio.file.Path;

class TwoLocalProcessesIT extends TwoProcessesContract {

    @Override
    protected StoreAddress emptyLake(Path folder) {
        return StoreAddress.of(folder);
    }
}

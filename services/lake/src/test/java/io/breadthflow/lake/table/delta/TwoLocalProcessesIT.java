package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.s3.StoreAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TwoLocalProcessesIT extends TwoProcessesContract {

    @Override
    protected StoreAddress emptyLake(Path folder) {
        return StoreAddress.of(folder);
    }

    @Test
    @Tag("slow")
    void loseNothingInAThousandCommits() throws Exception {
        race(MANY_COMMITS);
    }
}

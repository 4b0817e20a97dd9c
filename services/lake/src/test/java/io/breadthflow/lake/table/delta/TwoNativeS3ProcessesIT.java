package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.s3.NativeS3;
import io.breadthflow.lake.store.s3.S3Server;
import io.breadthflow.lake.store.s3.StoreAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("native")
@ExtendWith(NativeS3.class)
class TwoNativeS3ProcessesIT extends TwoProcessesContract {

    private final S3Server server;

    TwoNativeS3ProcessesIT(S3Server server) {
        this.server = server;
    }

    @Override
    protected StoreAddress emptyLake(Path folder) {
        return StoreAddress.of(server);
    }

    @Test
    void loseNothingInAThousandCommits() throws Exception {
        race(MANY_COMMITS);
    }
}

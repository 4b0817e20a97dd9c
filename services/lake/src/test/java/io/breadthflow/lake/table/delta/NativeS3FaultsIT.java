package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.s3.NativeS3;
import io.breadthflow.lake.store.s3.S3Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("native")
@ExtendWith(NativeS3.class)
class NativeS3FaultsIT extends FaultMatrixContract {

    NativeS3FaultsIT(S3Server server) {
        super(server);
    }
}

package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.s3.EmbeddedS3;
import io.breadthflow.lake.store.s3.S3Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(EmbeddedS3.class)
class EmbeddedS3FaultsIT extends FaultMatrixContract {

    EmbeddedS3FaultsIT(S3Server server) {
        super(server);
    }
}

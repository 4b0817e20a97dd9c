package io.breadthflow.training;

import io.breadthflow.training.mlflow.FakeMlflow;
import org.junit.jupiter.api.AfterAll;

class FakeMlflowIT extends MlflowMirrorContract {
    private final FakeMlflow server = FakeMlflow.proxying();

    @Override
    String uri() {
        return server.uri();
    }

    @AfterAll
    void close() {
        server.close();
    }
}

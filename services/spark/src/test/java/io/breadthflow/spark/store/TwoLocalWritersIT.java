package io.breadthflow.spark.store;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TwoLocalWritersIT extends TwoWritersContract {

    @TempDir
    private Path lake;

    @Override
    String root() {
        return lake.toUri().getPath().replaceAll("/$", "");
    }

    @Override
    String lakeRoot() {
        return lake.toString();
    }

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    int commits() {
        return 40;
    }
}

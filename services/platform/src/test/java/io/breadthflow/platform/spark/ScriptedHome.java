package io.breadthflow.platform.spark;

import io.breadthflow.platform.lake.LakeAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A Spark home whose {@code spark-submit} is a script of the test: a driver without Spark. */
final class ScriptedHome {

    private final Path home;

    private ScriptedHome(Path home) {
        this.home = home;
    }

    static ScriptedHome of(Path home, String script) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path submit = Files.writeString(bin.resolve("spark-submit"), "#!/usr/bin/env bash\n" + script);
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ScriptedHome(home);
    }

    SparkDrivers drivers() {
        SparkProperties properties = new SparkProperties(
                home.toString(),
                "spark://master:7077",
                null,
                "driver",
                "0.0.0.0",
                Map.of("spark.executor.memory", "2g"));
        LakeAccess lake = new LakeAccess(Map.of("BREADTHFLOW_LAKE_ROOT", "file:///lake"));
        return new SparkDrivers(properties, lake, JsonMapper.builder().build());
    }
}

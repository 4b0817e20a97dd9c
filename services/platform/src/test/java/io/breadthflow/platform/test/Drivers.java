package io.breadthflow.platform.test;

import io.breadthflow.platform.lake.LakeAccess;
import io.breadthflow.platform.spark.SparkConfiguration;
import io.breadthflow.platform.spark.SparkDrivers;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Spark drivers as a service would have them, by its properties. */
public final class Drivers {

    private Drivers() {}

    /** There is no Spark home. */
    public static SparkDrivers none() {
        return of(new LakeAccess(Map.of()));
    }

    /** Drivers for the lake in {@code folder}. */
    public static SparkDrivers on(Path folder, String... properties) {
        return of(new LakeAccess(Map.of("BREADTHFLOW_LAKE_ROOT", folder.toUri().toString())), properties);
    }

    public static SparkDrivers of(LakeAccess lake, String... properties) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(properties).applyTo(context);
            context.registerBean(LakeAccess.class, () -> lake);
            context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
            context.register(SparkConfiguration.class);
            context.refresh();
            return context.getBean(SparkDrivers.class);
        }
    }
}

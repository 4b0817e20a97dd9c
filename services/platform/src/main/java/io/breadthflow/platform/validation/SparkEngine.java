package io.breadthflow.platform.validation;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.driver.ValidationJob;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.spark.SparkJob;

/** Judges in Spark: the executors read the lake as this process would. */
final class SparkEngine implements QualityEngine {

    /** Main class in the Spark home; another process, so a name and not a reference. */
    private static final String MAIN = "io.breadthflow.spark.quality.QualityMain";

    private final SparkDrivers drivers;

    SparkEngine(SparkDrivers drivers) {
        this.drivers = drivers;
    }

    @Override
    public Engine engine() {
        return Engine.SPARK;
    }

    @Override
    public QualityReport judge(PinnedTable table, StoppableProgress progress) throws InterruptedException {
        ValidationJob job = new ValidationJob(table.name(), table.version());
        return drivers.run(new SparkJob<>("validate " + table, MAIN, job, QualityReport.class), progress);
    }
}

package io.breadthflow.spark.quality;

import io.breadthflow.contracts.driver.ValidationJob;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.lake.quality.TableQuality;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.spark.session.DriverJob;
import io.breadthflow.spark.session.DriverProgress;
import io.breadthflow.spark.session.LakeClient;
import io.breadthflow.spark.session.TaskRows;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * Judges a table on a cluster. Spark hands out partitions of the lake, at most {@code spark.sql.shuffle.partitions} tasks
 * of them; tasks read them as a service does.
 */
final class QualityRun implements DriverJob<ValidationJob, QualityReport> {

    /** Rows to judge, and an empty report. */
    private record Plan(int partitions, long rows, QualityReport none) {}

    private final LakeClient lake;

    QualityRun(LakeClient lake) {
        this.lake = lake;
    }

    @Override
    public QualityReport run(ValidationJob job, SparkSession spark, DriverProgress progress) {
        Plan plan = lake.read(opened -> plan(quality(opened, job)));
        progress.total(plan.rows());
        if (plan.partitions() == 0) {
            return plan.none();
        }
        int tasks = Math.min(plan.partitions(), Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions")));
        progress.message("judging " + plan.partitions() + " partitions in " + tasks + " tasks");
        List<String> reports = spark.range(0, plan.partitions(), 1, tasks)
                .mapPartitions(new JudgePartitions(lake, job, TaskRows.counter(spark, progress)), Encoders.STRING())
                .collectAsList();
        return reports.stream().map(JudgePartitions::read).reduce(plan.none(), QualityReport::merge);
    }

    private static Plan plan(TableQuality quality) {
        return new Plan(quality.partitions().size(), quality.rows(), quality.none());
    }

    static TableQuality quality(Lake lake, ValidationJob job) {
        return lake.find(job.table())
                .map(table -> TableQuality.of(table.at(job.version())))
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "There is no table " + job.table() + " any more; there are " + lake.names() + "."));
    }
}

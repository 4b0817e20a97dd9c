package io.breadthflow.spark.features;

import io.breadthflow.spark.session.DriverProgress;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/** Reports the rows of every task that has written its files. */
final class StagedRows extends SparkListener {

    private static final String COUNTER = "staged rows";

    private final DriverProgress progress;

    StagedRows(DriverProgress progress) {
        this.progress = progress;
    }

    /** What tasks count their rows with. */
    static LongAccumulator counter(SparkSession spark) {
        return spark.sparkContext().longAccumulator(COUNTER);
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskInfo() != null && end.taskInfo().successful()) {
            end.taskInfo().accumulables().foreach(this::report);
        }
    }

    private @Nullable Object report(AccumulableInfo counted) {
        if (counted.name().contains(COUNTER) && counted.update().isDefined()) {
            progress.add((Long) counted.update().get());
        }
        return null;
    }
}

package io.breadthflow.spark.session;

import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/** Reports the rows of every task that has succeeded; what a failed one did is done again. */
public final class TaskRows extends SparkListener {

    private static final String COUNTER = "task rows";

    private final DriverProgress progress;

    private TaskRows(DriverProgress progress) {
        this.progress = progress;
    }

    /** Accumulator by which tasks count their rows, reported to {@code progress}. */
    public static LongAccumulator counter(SparkSession spark, DriverProgress progress) {
        spark.sparkContext().addSparkListener(new TaskRows(progress));
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

package io.breadthflow.spark.training;

import io.breadthflow.contracts.driver.TrainingOrder.Learning;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;
import scala.reflect.ClassTag$;

/** Trains models of one recipe, all workers of a model at the same time. */
final class BarrierTraining {

    private final JavaPairRDD<Integer, float[]> rows;
    private final List<String> features;
    private final Learning learning;

    BarrierTraining(JavaPairRDD<Integer, float[]> rows, List<String> features, Learning learning) {
        this.rows = rows;
        this.features = features;
        this.learning = learning;
    }

    /** Learns from {@code train} and predicts {@code test}; both ascending. */
    FoldModel train(int[] train, int[] test) {
        Shares shares = new Shares(train, test, learning.workers());
        RDD<Tuple2<Integer, float[]>> dealt = rows.filter(row -> shares.isUsed(row._1()))
                .repartitionAndSortWithinPartitions(shares)
                .rdd();
        RDD<TrainedShare> trained = dealt.barrier()
                .mapPartitions(
                        new ShareTrainer(shares, features, learning.spec(), learning.seed()),
                        false,
                        ClassTag$.MODULE$.apply(TrainedShare.class));
        return FoldModel.of(trained.toJavaRDD().collect());
    }
}

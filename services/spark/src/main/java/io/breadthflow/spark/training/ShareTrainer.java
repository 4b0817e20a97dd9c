package io.breadthflow.spark.training;

import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.RoundListener;
import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.model.TrainingData;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.BarrierTaskContext;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * The task of a worker. It trains as the services do, only that XGBoost adds its histograms to those of the other workers
 * before every split: all of them end with the same model.
 */
final class ShareTrainer extends AbstractFunction1<Iterator<Tuple2<Integer, float[]>>, Iterator<TrainedShare>>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Shares shares;
    private final ArrayList<String> features;
    private final String spec;
    private final long seed;

    ShareTrainer(Shares shares, List<String> features, String spec, long seed) {
        this.shares = shares;
        this.features = new ArrayList<>(features);
        this.spec = spec;
        this.seed = seed;
    }

    @Override
    public Iterator<TrainedShare> apply(Iterator<Tuple2<Integer, float[]>> rows) {
        BarrierTaskContext task = BarrierTaskContext.get();
        int share = task.partitionId();
        ShareColumns train = new ShareColumns(features, shares.trainRows(share));
        ShareColumns test = new ShareColumns(features, shares.testRows(share));
        while (rows.hasNext()) {
            Tuple2<Integer, float[]> row = rows.next();
            (shares.isTrained(row._1()) ? train : test).add(row._2());
        }
        Watched watched = new Watched(test);
        try (TrainedModel model = together(task, train, watched)) {
            return scala.collection.Iterator$.MODULE$.single(new TrainedShare(
                    share == 0 ? model.bytes() : new byte[0],
                    watched.logLoss.stream().mapToDouble(Double::doubleValue).toArray(),
                    test.isEmpty() ? new float[0] : model.predict(test.features())));
        }
    }

    private TrainedModel together(BarrierTaskContext task, ShareColumns train, Watched watched) {
        try {
            Crew crew = Crew.join(task);
            TrainedModel model = train(crew, train, watched);
            crew.leave();
            return model;
        } catch (XGBoostError e) {
            throw new IllegalStateException(
                    "worker " + task.partitionId() + " does not reach the others: " + e.getMessage(), e);
        }
    }

    private TrainedModel train(Crew crew, ShareColumns train, Watched watched) {
        try {
            return ModelSpec.parse(spec).trainer().train(train.data(), new Seed(seed), watched);
        } catch (RuntimeException e) {
            crew.abandon(e);
            throw e;
        }
    }

    /** Keeps the loss of the test rows, which XGBoost takes over those of all workers. */
    private static final class Watched implements RoundListener {
        private final ShareColumns test;
        private final List<Double> logLoss = new ArrayList<>();

        Watched(ShareColumns test) {
            this.test = test;
        }

        @Override
        public Optional<TrainingData> watched() {
            return test.isEmpty() ? Optional.empty() : Optional.of(test.data());
        }

        @Override
        public void scored(int done, double value) {
            logLoss.add(value);
        }

        @Override
        public void roundDone(int done, int total) {
            // A cancelled job ends the driver, and with it the stage.
        }
    }
}

package io.breadthflow.learning.model;

import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

/** Rows that a listener wants scored after every round, in native memory while the training lasts. */
final class WatchedRows implements AutoCloseable {

    private static final String NAME = "watched";

    private final RoundListener listener;
    private final @Nullable DMatrix rows;

    private WatchedRows(RoundListener listener, @Nullable DMatrix rows) {
        this.listener = listener;
        this.rows = rows;
    }

    static WatchedRows of(RoundListener listener) throws XGBoostError {
        TrainingData watched = listener.watched().orElse(null);
        return new WatchedRows(listener, watched == null ? null : XGBoostTrainer.matrix(watched));
    }

    /** XGBoost remembers the margins of these rows and adds the last tree only. */
    void score(Booster booster, int done) throws XGBoostError {
        if (rows != null) {
            listener.scored(done, logLoss(booster.evalSet(new DMatrix[] {rows}, new String[] {NAME}, done)));
        }
    }

    /** The number at the end of {@code [12]<tab>watched-logloss:0.69}. */
    private static double logLoss(String evaluation) {
        return Double.parseDouble(evaluation.substring(evaluation.lastIndexOf(':') + 1));
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.dispose();
        }
    }
}

package io.breadthflow.learning.model;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ml.dmlc.xgboost4j.java.util.BigDenseMatrix;

/**
 * Trains through XGBoost's Java API, tree by tree.
 *
 * <p>Rows go from the columns straight into native memory and are freed there as soon as XGBoost has its own copy, so
 * the heap never holds a second one: a training of n rows and f features peaks near 12 · n · f bytes outside the heap.
 */
final class XGBoostTrainer implements Trainer {

    private static final int BLOCK = 4096;

    private final XGBoostSpec spec;

    XGBoostTrainer(XGBoostSpec spec) {
        this.spec = spec;
    }

    @Override
    public TrainedModel train(TrainingData data, Seed seed, RoundListener listener) {
        try {
            return XGBoostModel.load(boost(data, seed, listener));
        } catch (XGBoostError e) {
            throw new IllegalArgumentException(
                    "XGBoost refuses " + data.rows() + " rows with " + spec.text() + ": " + e.getMessage(), e);
        }
    }

    private byte[] boost(TrainingData data, Seed seed, RoundListener listener) throws XGBoostError {
        DMatrix matrix = matrix(data);
        try {
            // No rounds: the call only makes the booster, which has no public constructor.
            Booster booster = XGBoost.train(matrix, parameters(seed), 0, Map.of(), null, null);
            try {
                try (WatchedRows watched = WatchedRows.of(listener)) {
                    for (int round = 0; round < spec.rounds(); round++) {
                        booster.update(matrix, round);
                        watched.score(booster, round + 1);
                        listener.roundDone(round + 1, spec.rounds());
                    }
                }
                return booster.toByteArray("ubj");
            } finally {
                booster.dispose();
            }
        } finally {
            matrix.dispose();
        }
    }

    private Map<String, Object> parameters(Seed seed) {
        Map<String, Object> parameters = new HashMap<>(spec.parameters());
        parameters.put("seed", seed.value());
        parameters.put("verbosity", 0);
        return parameters;
    }

    static DMatrix matrix(TrainingData data) throws XGBoostError {
        DMatrix matrix = features(data.features());
        try {
            matrix.setLabel(data.labels());
            matrix.setFeatureNames(data.features().names().toArray(String[]::new));
            return matrix;
        } catch (XGBoostError e) {
            matrix.dispose();
            throw e;
        }
    }

    private static DMatrix features(FeatureMatrix features) throws XGBoostError {
        BigDenseMatrix dense = new BigDenseMatrix(features.rows(), features.features());
        try {
            fill(dense, features);
            return new DMatrix(dense, Float.NaN);
        } finally {
            dense.dispose();
        }
    }

    private static void fill(BigDenseMatrix dense, FeatureMatrix features) {
        int width = features.features();
        float[] block = new float[BLOCK * width];
        long at = 0;
        for (int from = 0; from < features.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, features.rows() - from);
            features.copy(from, count, block);
            for (int i = 0; i < count * width; i++) {
                dense.set(at++, block[i]);
            }
        }
    }
}

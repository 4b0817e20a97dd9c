package io.breadthflow.learning.model;

import io.breadthflow.market.digest.Sha256;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * A booster on one thread per call. Predictions share the read lock, so that closing waits for those under way and no
 * call reaches freed native memory.
 */
final class XGBoostModel implements TrainedModel {

    private static final int BLOCK = 4096;
    /** First bytes of every model in UBJSON: an object whose first key is "learner". */
    private static final byte[] HEADER = HexFormat.of().parseHex("7b4c00000000000000076c6561726e6572");

    private final Booster booster;
    private final byte[] bytes;
    private final String sha256;
    private final List<String> featureNames;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private XGBoostModel(Booster booster, byte[] bytes, List<String> featureNames) {
        this.booster = booster;
        this.bytes = bytes;
        this.sha256 = Sha256.of(bytes);
        this.featureNames = featureNames;
    }

    /** True when {@code bytes} begin as a model in UBJSON. */
    static boolean isIn(byte[] bytes) {
        return Arrays.equals(bytes, 0, Math.min(bytes.length, HEADER.length), HEADER, 0, HEADER.length);
    }

    /** Reads bytes that are known to come from a booster with feature names; they are not copied. */
    static XGBoostModel load(byte[] bytes) {
        try {
            Booster booster = XGBoost.loadModel(bytes);
            try {
                booster.setParam("nthread", 1);
                return new XGBoostModel(booster, bytes, namesOf(booster));
            } catch (XGBoostError | IllegalArgumentException e) {
                booster.dispose();
                throw e;
            }
        } catch (XGBoostError | IOException e) {
            throw new IllegalArgumentException("XGBoost does not read these bytes: " + e.getMessage(), e);
        }
    }

    private static List<String> namesOf(Booster booster) throws XGBoostError {
        String[] names = booster.getFeatureNames();
        if (names == null || names.length != booster.getNumFeature()) {
            throw new IllegalArgumentException("the model does not name its features");
        }
        return List.of(names);
    }

    @Override
    public List<String> featureNames() {
        return featureNames;
    }

    @Override
    public float predict(float[] vector) {
        if (vector.length != featureNames.size()) {
            throw new IllegalArgumentException("a vector of " + vector.length + " values does not fit a model of "
                    + featureNames.size() + " features");
        }
        return predict(vector, 1)[0][0];
    }

    @Override
    public float[] predict(FeatureMatrix rows) {
        if (!rows.names().equals(featureNames)) {
            throw new IllegalArgumentException("the model was trained on " + featureNames + ", not on " + rows.names());
        }
        float[] probabilities = new float[rows.rows()];
        for (int from = 0; from < probabilities.length; from += BLOCK) {
            int count = Math.min(BLOCK, probabilities.length - from);
            float[] block = new float[count * featureNames.size()];
            rows.copy(from, count, block);
            float[][] predicted = predict(block, count);
            for (int i = 0; i < count; i++) {
                probabilities[from + i] = predicted[i][0];
            }
        }
        return probabilities;
    }

    private float[][] predict(float[] values, int rows) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            return booster.inplace_predict(values, rows, featureNames.size(), Float.NaN);
        } catch (XGBoostError e) {
            throw new IllegalArgumentException("XGBoost does not predict: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                booster.dispose();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}

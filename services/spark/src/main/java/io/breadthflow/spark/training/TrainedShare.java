package io.breadthflow.spark.training;

import java.io.Serializable;

/**
 * Contribution of one worker to a training.
 *
 * @param model bytes of the model from the first worker, empty from the others, which have the same
 * @param logLoss of all test rows after each round
 * @param predictions for the worker's test rows
 */
@SuppressWarnings("ArrayRecordComponent") // goes from a task to the driver, never compared
record TrainedShare(byte[] model, double[] logLoss, float[] predictions) implements Serializable {}

package io.breadthflow.spark.training;

import io.breadthflow.learning.label.VectorFit;
import java.io.Serializable;

/**
 * A label with its vector.
 *
 * @param symbol the venue's name of the instrument
 * @param eventTime time the label is predicted at, UTC microseconds
 * @param informationEnd when the label could first have been known
 * @param label 0 or 1
 * @param fit whether it becomes a row
 * @param ahead whether the vector claims to have been known before its own bar
 * @param vector an element per feature, empty without one; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // moved between tasks, never compared
record LabelledVector(
        String symbol, long eventTime, long informationEnd, byte label, VectorFit fit, boolean ahead, float[] vector)
        implements Serializable {}

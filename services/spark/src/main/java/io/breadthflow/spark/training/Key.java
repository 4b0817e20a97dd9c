package io.breadthflow.spark.training;

import io.breadthflow.learning.label.VectorFit;
import java.io.Serializable;

/** A {@link LabelledVector} without the vector: what the driver splits by. */
record Key(String symbol, long eventTime, long informationEnd, byte label, VectorFit fit, boolean ahead)
        implements Serializable {

    static Key of(LabelledVector row) {
        return new Key(row.symbol(), row.eventTime(), row.informationEnd(), row.label(), row.fit(), row.ahead());
    }
}

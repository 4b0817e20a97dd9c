package io.breadthflow.serving.online;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.online.OnlineVector;
import java.util.List;

/** Reader of published vectors. Which instruments there are is always asked of Postgres. */
@FunctionalInterface
public interface VectorReader {

    /** Vectors of the instruments that have one, in no particular order; throws what is wrong with the store. */
    List<OnlineVector> find(FeatureSetRow set, List<Instrument> instruments);
}

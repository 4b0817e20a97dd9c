package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;

/** A number that follows the counts of advancing and declining instruments; what it keeps is its own. */
interface BreadthLine {

    /** The value after an event time at which at least one instrument was compared with its previous close. */
    double next(int advancing, int declining);

    void save(StateWriter writer);

    void restore(StateReader reader);
}

package io.breadthflow.features.materialize;

import java.util.OptionalLong;

/**
 * Work to be done until a feature table holds a version of its source.
 *
 * @param mode how much is computed
 * @param doneFrom source version the table's rows of the listing were made from last; empty when it has none
 */
record Plan(Mode mode, OptionalLong doneFrom) {

    static Plan full(OptionalLong doneFrom) {
        return new Plan(Mode.FULL, doneFrom);
    }

    /** Source version whose state the engine resumes from. */
    OptionalLong resumeFrom() {
        return mode == Mode.INCREMENTAL ? doneFrom : OptionalLong.empty();
    }
}

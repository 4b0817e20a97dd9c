package io.breadthflow.features.materialize;

/** Extent of a materialisation. */
public enum Mode {
    /** Everything from the first bar; what the listing had in the table is replaced in the same commit. */
    FULL,
    /** The bars after the watermark, with folds resumed from saved state. */
    INCREMENTAL,
    /** Nothing: the table holds what this version of the source gives. */
    ALREADY_DONE
}

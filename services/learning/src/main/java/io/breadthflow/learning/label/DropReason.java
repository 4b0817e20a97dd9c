package io.breadthflow.learning.label;

/** Why a bar got no label. A bar is counted once, under the first reason that holds, in this order. */
public enum DropReason {
    /** The label's last step lies after the last step of any instrument: it is not known yet. */
    NOT_ENDED,
    /** The instrument has no bar in a step of the label's span. */
    MISSING_BAR,
    /** A bar inside the span jumped in a way that no adjustment factor explains. */
    UNEXPLAINED_JUMP,
    /** The realised value is NaN or infinite. */
    UNDEFINED,
    /** The realised value equals the threshold. */
    TIE
}

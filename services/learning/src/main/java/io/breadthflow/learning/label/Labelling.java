package io.breadthflow.learning.label;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Labels, and how many bars got none.
 *
 * @param dropped bars without a label by reason; every reason is present, with 0 where nothing was dropped
 */
public record Labelling(Labels labels, Map<DropReason, Long> dropped) {

    public Labelling {
        Map<DropReason, Long> all = new EnumMap<>(DropReason.class);
        for (DropReason reason : DropReason.values()) {
            all.put(reason, dropped.getOrDefault(reason, 0L));
        }
        dropped = Collections.unmodifiableMap(all);
    }

    /** Bars without a label. */
    public long droppedRows() {
        return dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}

package io.breadthflow.learning.label;

import java.util.List;
import java.util.Optional;

/** All labels by name. A new label is one line here. */
public final class LabelCatalogue {

    private static final List<LabelSpec> ALL = List.of(
            new NextDayDirection(), //
            new VolatilityAboveMedian());

    private LabelCatalogue() {}

    /** Every label, in a fixed order. */
    public static List<LabelSpec> all() {
        return ALL;
    }

    /** The label of that name. */
    public static Optional<LabelSpec> find(String name) {
        return ALL.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }
}

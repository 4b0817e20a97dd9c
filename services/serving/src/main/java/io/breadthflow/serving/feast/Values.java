package io.breadthflow.serving.feast;

import feast.proto.types.ValueProto.Value;
import io.breadthflow.platform.feast.FeastRows;

/** Feast's values, which carry their type; one without a type is null. */
final class Values {

    private Values() {}

    /** Puts {@code value} into {@code rows} where it has the type that the column has. */
    static void put(FeastRows rows, String column, int row, Value value) {
        switch (value.getValCase()) {
            case DOUBLE_VAL -> rows.put(column, row, value.getDoubleVal());
            case INT64_VAL -> rows.put(column, row, value.getInt64Val());
            default -> {} // null, or the entity itself
        }
    }
}

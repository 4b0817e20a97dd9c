package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.StructType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rows as Kernel's own writer takes them, to write files as another engine would. */
final class KernelRows {

    private KernelRows() {}

    static FilteredColumnarBatch of(List<ColumnSpec> specs, Columns rows) {
        StructType schema = TableSchema.of(specs);
        ColumnVector[] vectors = specs.stream()
                .map(spec -> new Vector(spec, schema.get(spec.name()).getDataType(), rows.get(spec.name())))
                .toArray(ColumnVector[]::new);
        return new FilteredColumnarBatch(new DefaultColumnarBatch(rows.size(), schema, vectors), Optional.empty());
    }

    private record Vector(ColumnSpec spec, DataType type, Column column) implements ColumnVector {

        @Override
        public DataType getDataType() {
            return type;
        }

        @Override
        public int getSize() {
            return column.size();
        }

        @Override
        public void close() {
            // nothing is held
        }

        @Override
        public boolean isNullAt(int row) {
            return column.isNull(row);
        }

        @Override
        public boolean getBoolean(int row) {
            return ((Column.Booleans) column).get(row);
        }

        @Override
        public int getInt(int row) {
            return ((Column.Ints) column).get(row);
        }

        @Override
        public long getLong(int row) {
            return ((Column.Longs) column).get(row);
        }

        @Override
        public double getDouble(int row) {
            return ((Column.Doubles) column).get(row);
        }

        @Override
        public String getString(int row) {
            return ((Column.Strings) column).get(row);
        }

        @Override
        public byte[] getBinary(int row) {
            return ((Column.Binaries) column).get(row);
        }

        @Override
        public BigDecimal getDecimal(int row) {
            return BigDecimal.valueOf(
                    ((Column.Longs) column).get(row), spec.type() == ColumnType.DECIMAL ? spec.scale() : 0);
        }
    }
}

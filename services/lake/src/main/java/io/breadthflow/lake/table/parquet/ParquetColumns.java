package io.breadthflow.lake.table.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.breadthflow.contracts.table.ColumnSpec;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Parquet schema of the columns of a table. */
final class ParquetColumns {

    private static final int STRING_BYTES = 8;

    private ParquetColumns() {}

    static MessageType schema(List<ColumnSpec> columns) {
        return new MessageType(
                "breadthflow",
                columns.stream()
                        .<org.apache.parquet.schema.Type>map(ParquetColumns::type)
                        .toList());
    }

    static PrimitiveType type(ColumnSpec column) {
        Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        Types.PrimitiveBuilder<PrimitiveType> type = switch (column.type()) {
            case STRING -> Types.primitive(BINARY, repetition).as(stringType());
            case BINARY -> Types.primitive(BINARY, repetition);
            case INT -> Types.primitive(INT32, repetition);
            case DATE -> Types.primitive(INT32, repetition).as(dateType());
            case LONG -> Types.primitive(INT64, repetition);
            case TIMESTAMP -> Types.primitive(INT64, repetition).as(timestampType(true, TimeUnit.MICROS));
            case DECIMAL -> Types.primitive(INT64, repetition).as(decimalType(column.scale(), ColumnSpec.PRECISION));
            case DOUBLE -> Types.primitive(DOUBLE, repetition);
            case BOOLEAN -> Types.primitive(BOOLEAN, repetition);
        };
        return type.named(column.name());
    }

    /** Bytes of a row in memory, roughly: what row groups and files are sized by. */
    static int rowBytes(List<ColumnSpec> columns) {
        int bytes = 0;
        for (ColumnSpec column : columns) {
            bytes += switch (column.type()) {
                case LONG, TIMESTAMP, DECIMAL, DOUBLE -> Long.BYTES;
                case INT, DATE -> Integer.BYTES;
                case BOOLEAN -> 1;
                case STRING -> STRING_BYTES;
                case BINARY -> Long.BYTES * STRING_BYTES;
            };
        }
        return Math.max(1, bytes);
    }
}

package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.delta.kernel.Snapshot;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FieldMetadata;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Specs as Delta schemas and table properties, and back. */
public final class TableSchema {

    private static final String VERSION = "breadthflow.spec.version";
    private static final String WRITER = "breadthflow.spec.writer";
    private static final String SORT_BY = "breadthflow.spec.sortBy";
    private static final String COMMENT = "comment";

    /** Types that need nothing but their name; decimals have digits. */
    private static final Map<ColumnType, DataType> PLAIN = Map.of(
            ColumnType.STRING, StringType.STRING,
            ColumnType.INT, IntegerType.INTEGER,
            ColumnType.LONG, LongType.LONG,
            ColumnType.DOUBLE, DoubleType.DOUBLE,
            ColumnType.BOOLEAN, BooleanType.BOOLEAN,
            ColumnType.TIMESTAMP, TimestampType.TIMESTAMP,
            ColumnType.DATE, DateType.DATE,
            ColumnType.BINARY, BinaryType.BINARY);

    private TableSchema() {}

    public static StructType of(List<ColumnSpec> columns) {
        return new StructType(columns.stream().map(TableSchema::field).toList());
    }

    private static StructField field(ColumnSpec column) {
        FieldMetadata comment =
                FieldMetadata.builder().putString(COMMENT, column.comment()).build();
        return new StructField(column.name(), type(column), column.nullable(), comment);
    }

    private static DataType type(ColumnSpec column) {
        DataType plain = PLAIN.get(column.type());
        return plain == null ? new DecimalType(ColumnSpec.PRECISION, column.scale()) : plain;
    }

    /** Properties of a new table; Kernel's clean-up would drop versions that models name, so it stays off. */
    static Map<String, String> properties(TableSpec spec) {
        Map<String, String> properties = new HashMap<>(specProperties(spec));
        properties.put("delta.enableExpiredLogCleanup", "false");
        properties.put("delta.enableInCommitTimestamps", "true");
        return properties;
    }

    /** Part of a spec that the schema does not hold. */
    public static Map<String, String> specProperties(TableSpec spec) {
        return Map.of(
                VERSION, Integer.toString(spec.version()),
                WRITER, spec.writer().name(),
                SORT_BY, String.join(",", spec.sortBy()));
    }

    /**
     * The spec of a stored table. What a table of another engine does not say is taken from {@code known}, the code's spec.
     */
    public static TableSpec read(String name, Snapshot snapshot, Optional<TableSpec> known) {
        Map<String, String> properties = snapshot.getTableProperties();
        List<ColumnSpec> columns = new ArrayList<>();
        for (StructField field : snapshot.getSchema().fields()) {
            columns.add(column(name, field));
        }
        if (!properties.containsKey(VERSION)) {
            TableSpec spec = known.orElseThrow(() -> foreign(name));
            return new TableSpec(
                    name, spec.version(), spec.writer(), columns, snapshot.getPartitionColumnNames(), spec.sortBy());
        }
        return new TableSpec(
                name,
                Integer.parseInt(properties.get(VERSION)),
                ServiceName.valueOf(properties.getOrDefault(WRITER, "")),
                columns,
                snapshot.getPartitionColumnNames(),
                sortBy(properties.getOrDefault(SORT_BY, "")));
    }

    private static List<String> sortBy(String property) {
        return property.isEmpty() ? List.of() : List.of(property.split(","));
    }

    private static ColumnSpec column(String table, StructField field) {
        String comment = field.getMetadata().contains(COMMENT)
                ? field.getMetadata().getString(COMMENT)
                : field.getName().replace('_', ' ').toLowerCase(Locale.ROOT);
        DataType type = field.getDataType();
        if (type instanceof DecimalType decimal && decimal.getPrecision() == ColumnSpec.PRECISION) {
            return new ColumnSpec(field.getName(), ColumnType.DECIMAL, decimal.getScale(), field.isNullable(), comment);
        }
        return PLAIN.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .findFirst()
                .map(entry -> new ColumnSpec(field.getName(), entry.getKey(), 0, field.isNullable(), comment))
                .orElseThrow(() -> unsupported(table, field));
    }

    private static PlatformException foreign(String table) {
        return new PlatformException(
                ErrorCode.ILLEGAL_STATE,
                "table " + table + " says nothing of its spec: another engine made it. Open it with a spec");
    }

    private static PlatformException unsupported(String table, StructField field) {
        return new PlatformException(
                ErrorCode.ILLEGAL_STATE,
                "column " + field.getName() + " of table " + table + " has the type " + field.getDataType()
                        + ", which the platform does not have. Rewrite the table without it");
    }
}

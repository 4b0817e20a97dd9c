package io.breadthflow.platform.table;

import io.breadthflow.contracts.api.table.CommitView;
import io.breadthflow.contracts.api.table.TableView;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.Snapshot;

/** Tables and commits as the API shows them. */
final class TableViews {

    private TableViews() {}

    static TableView table(Snapshot snapshot) {
        TableSpec spec = snapshot.spec();
        Snapshot.Size size = snapshot.size();
        return new TableView(
                spec.name(),
                spec.writer().path(),
                snapshot.version(),
                spec.version(),
                size.rows(),
                size.files(),
                size.bytes(),
                spec.columns().stream().map(TableViews::column).toList(),
                spec.partitionBy(),
                snapshot.timestamp());
    }

    private static TableView.ColumnView column(ColumnSpec column) {
        String type = column.type() == ColumnType.DECIMAL
                ? "DECIMAL(" + ColumnSpec.PRECISION + "," + column.scale() + ")"
                : column.type().name();
        return new TableView.ColumnView(column.name(), type, column.nullable(), column.comment());
    }

    static CommitView commit(CommitInfo commit) {
        return new CommitView(
                commit.version(),
                commit.timestamp(),
                commit.operation(),
                commit.id().map(id -> id.what() + "@" + id.ordinal()).orElse(null),
                commit.jobId().orElse(null),
                commit.rows(),
                commit.files());
    }
}

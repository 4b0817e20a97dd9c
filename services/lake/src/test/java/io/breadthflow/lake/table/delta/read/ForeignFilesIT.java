package io.breadthflow.lake.table.delta.read;

import static io.breadthflow.lake.table.TestTables.EVERY_TYPE;
import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TestTables;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.lake.table.delta.kernel.OtherEngine;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.types.FloatType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that another writer, here Kernel's own, made or added to. */
class ForeignFilesIT {

    private static final Lineage JOB = Lineage.of("job", 1);

    @TempDir
    private Path folder;

    private ObjectStore store;
    private Lake lake;
    private Engine engine;

    @BeforeEach
    void openLake() {
        store = LocalObjectStore.open(folder);
        lake = DeltaLake.open(store, CommitListener.none(), Clock.systemUTC());
        engine = OtherEngine.on(store);
    }

    /** Values whose payload Kernel's writer keeps: it knows one NaN only. */
    private static Columns rows(int count) {
        Columns rows = TestTables.everyType(count);
        Column.Doubles ratios = rows.doubles("ratio");
        int[] kept = IntStream.range(0, count)
                .filter(row -> ratios.isNull(row) || !Double.isNaN(ratios.get(row)))
                .toArray();
        return rows.select(kept);
    }

    private static Columns onlyPart(Columns rows, String part) {
        return rows.select(IntStream.range(0, rows.size())
                .filter(row -> rows.strings("part").get(row).equals(part))
                .toArray());
    }

    private void appendAsKernel(TableSpec spec, Columns rows, Map<String, Literal> partition) throws IOException {
        Transaction transaction = TableManager.loadSnapshot(OtherEngine.path("tables/" + spec.name()))
                .build(engine)
                .buildUpdateTableTransaction("other", Operation.WRITE)
                .build(engine);
        Row state = transaction.getTransactionState(engine);
        CloseableIterator<FilteredColumnarBatch> physical = Transaction.transformLogicalData(
                engine, state, Utils.singletonCloseableIterator(KernelRows.of(spec.columns(), rows)), partition);
        DataWriteContext context = Transaction.getWriteContext(engine, state, partition);
        CloseableIterator<DataFileStatus> files = engine.getParquetHandler()
                .writeParquetFiles(context.getTargetDirectory(), physical, context.getStatisticsColumns());
        transaction.commit(
                engine,
                CloseableIterable.inMemoryIterable(Transaction.generateAppendActions(engine, state, files, context)));
    }

    @Test
    void readsWhatAnotherWriterAppended() throws IOException {
        Table table = lake.open(EVERY_TYPE);
        Columns rows = rows(200);
        table.append(new CommitId("own", 1), JOB, onlyPart(rows, "a"));
        Columns foreign = onlyPart(rows, "b/ö=%");
        appendAsKernel(EVERY_TYPE, foreign, Map.of("part", Literal.ofString("b/ö=%")));

        Snapshot latest = table.latest();

        assertThat(texts(latest.readAll(Scan.all()))).isEqualTo(texts(rows));
        assertThat(latest.size().rows()).isEqualTo(rows.size());
        assertThat(latest.size().files()).isEqualTo(2);
        assertThat(texts(latest.readAll(Scan.of("price", "part").whereEqual("part", "b/ö=%"))))
                .isEqualTo(texts(Columns.ofSize(foreign.size())
                        .add("price", foreign.get("price"))
                        .add("part", foreign.get("part"))
                        .build()));
        assertThat(latest.readAll(Scan.of("id").whereEqual("id", 4_000L)).size())
                .isZero();
        assertThat(table.history(1).get(0).id()).isEmpty();
        table.overwrite(new CommitId("own", 2), JOB, Partition.of("part", "b/ö=%"), onlyPart(rows, "a"));
        assertThat(table.latest().size().rows())
                .isEqualTo(2L * onlyPart(rows, "a").size());
    }

    @Test
    void opensATableOfAnotherEngineWithASpecOnly() {
        StructType schema = TableSchema.of(EVERY_TYPE.columns());
        TableManager.buildCreateTableTransaction(OtherEngine.path("tables/every_type"), schema, "other")
                .withDataLayoutSpec(DataLayoutSpec.partitioned(List.of(new io.delta.kernel.expressions.Column("part"))))
                .build(engine)
                .commit(engine, CloseableIterable.emptyIterable());

        assertThatThrownBy(() -> lake.find("every_type"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("spec");
        Table table = lake.open(EVERY_TYPE);
        table.append(new CommitId("own", 1), JOB, rows(10));
        assertThat(table.latest().spec()).isEqualTo(EVERY_TYPE);
        assertThat(table.latest().readAll(Scan.all()).size()).isEqualTo(rows(10).size());
    }

    @Test
    void namesAColumnItHasNoTypeFor() {
        TableManager.buildCreateTableTransaction(
                        OtherEngine.path("tables/floats"), new StructType().add("half", FloatType.FLOAT), "other")
                .build(engine)
                .commit(engine, CloseableIterable.emptyIterable());

        assertThatThrownBy(() -> lake.open(new TableSpec(
                        "floats",
                        1,
                        ServiceName.FEATURES,
                        List.of(ColumnSpec.optional("half", io.breadthflow.contracts.table.ColumnType.DOUBLE, "half")),
                        List.of(),
                        List.of())))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("half");
    }

    @Test
    void writesFilesThatKernelReads() throws IOException {
        Table table = lake.open(EVERY_TYPE);
        Columns rows = TestTables.everyType(300);
        table.append(new CommitId("own", 1), JOB, rows);
        DeltaSnapshot latest = (DeltaSnapshot) table.latest();

        assertThat(texts(KernelReader.readAll(latest, engine))).isEqualTo(texts(rows));
    }
}

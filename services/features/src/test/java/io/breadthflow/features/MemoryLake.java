package io.breadthflow.features;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.DataFile;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.FileStage;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A lake in memory that keeps the promises of the seam, so that engines can be tested in milliseconds. */
public final class MemoryLake implements Lake {

    private final SortedMap<String, MemoryTable> tables = new TreeMap<>();

    @Override
    public Table open(TableSpec spec) {
        return tables.computeIfAbsent(spec.name(), name -> new MemoryTable(spec));
    }

    @Override
    public Optional<Table> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    @Override
    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public ObjectStore store() {
        throw new UnsupportedOperationException("tables only");
    }

    /** One row, values in the order of the spec. */
    private record Row(List<Object> values) {}

    private record Version(List<Row> rows, CommitInfo info) {}

    private static final class MemoryTable implements Table {

        private final TableSpec spec;
        private final List<Version> versions = new ArrayList<>();

        MemoryTable(TableSpec spec) {
            this.spec = spec;
            add(List.of(), Optional.empty(), new Lineage("create", 0, Map.of()), 0);
        }

        void add(List<Row> rows, Optional<CommitId> id, Lineage lineage, long added) {
            CommitInfo info = new CommitInfo(
                    versions.size(),
                    Instant.EPOCH.plusSeconds(versions.size()),
                    "WRITE",
                    id,
                    Optional.of(lineage.jobId()),
                    lineage.tags(),
                    added,
                    1);
            versions.add(new Version(rows, info));
        }

        @Override
        public String name() {
            return spec.name();
        }

        @Override
        public Snapshot latest() {
            return at(versions.size() - 1L);
        }

        @Override
        public Snapshot at(long version) {
            return new MemorySnapshot(spec, versions.subList(0, Math.toIntExact(version) + 1));
        }

        @Override
        public Snapshot asOf(Instant time) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TableCommit begin(CommitId id, Lineage lineage) {
            return new MemoryCommit(this, id, lineage);
        }

        @Override
        public FileStage stage() {
            throw new UnsupportedOperationException("there are no files in memory");
        }

        @Override
        public CommitResult append(CommitId id, Lineage lineage, Columns rows) {
            return begin(id, lineage).add(rows).commit();
        }

        @Override
        public CommitResult overwrite(CommitId id, Lineage lineage, Partition partition, Columns rows) {
            return begin(id, lineage).replace(partition).add(rows).commit();
        }

        @Override
        public List<CommitInfo> history(int limit) {
            return IntStream.range(0, Math.min(limit, versions.size()))
                    .mapToObj(i -> versions.get(versions.size() - 1 - i).info())
                    .toList();
        }

        @Override
        public TableSpec spec() {
            return spec;
        }
    }

    private static final class MemoryCommit implements TableCommit {

        private final MemoryTable table;
        private final CommitId id;
        private final Lineage lineage;
        private final List<Row> added = new ArrayList<>();
        private final List<Partition> replaced = new ArrayList<>();

        MemoryCommit(MemoryTable table, CommitId id, Lineage lineage) {
            this.table = table;
            this.id = id;
            this.lineage = lineage;
        }

        @Override
        public TableCommit basedOn(long version) {
            throw new UnsupportedOperationException("features works nothing out from its own tables");
        }

        @Override
        public TableCommit tag(String key, String value) {
            throw new UnsupportedOperationException("features knows all its tags from the start");
        }

        @Override
        public TableCommit add(Columns rows) {
            for (int row = 0; row < rows.size(); row++) {
                int at = row;
                added.add(new Row(table.spec.columns().stream()
                        .map(column -> value(rows.get(column.name()), at))
                        .toList()));
            }
            return this;
        }

        @Override
        public TableCommit adopt(DataFile file) {
            throw new UnsupportedOperationException("there are no files in memory");
        }

        @Override
        public TableCommit replace(Partition partition) {
            replaced.add(partition);
            return this;
        }

        @Override
        public long rows() {
            return added.size();
        }

        @Override
        public CommitResult commit() {
            OptionalLong last = table.latest().lastOrdinal(id.what());
            if (last.isPresent() && last.getAsLong() >= id.ordinal()) {
                long version = table.history(Integer.MAX_VALUE).stream()
                        .filter(commit -> commit.id().equals(Optional.of(id)))
                        .findFirst()
                        .map(CommitInfo::version)
                        .orElse(table.latest().version());
                return new CommitResult(version, CommitResult.Outcome.ALREADY_DONE, 0);
            }
            List<Row> rows = new ArrayList<>(
                    table.versions.get(table.versions.size() - 1).rows());
            rows.removeIf(row -> replaced.stream().anyMatch(partition -> isIn(row, partition)));
            rows.addAll(added);
            table.add(rows, Optional.of(id), lineage, added.size());
            return new CommitResult(table.versions.size() - 1L, CommitResult.Outcome.COMMITTED, added.size());
        }

        private boolean isIn(Row row, Partition partition) {
            return partition.values().entrySet().stream()
                    .allMatch(value -> String.valueOf(row.values().get(table.spec.indexOf(value.getKey())))
                            .equals(value.getValue()));
        }

        @Override
        public void close() {
            added.clear();
        }
    }

    private record MemorySnapshot(TableSpec spec, List<Version> versions) implements Snapshot {

        private Version newest() {
            return versions.get(versions.size() - 1);
        }

        @Override
        public long version() {
            return newest().info().version();
        }

        @Override
        public Instant timestamp() {
            return newest().info().timestamp();
        }

        @Override
        public Size size() {
            return new Size(newest().rows().size(), 1, 0);
        }

        @Override
        public List<Partition> partitions() {
            return newest().rows().stream()
                    .map(row -> new Partition(spec.partitionBy().stream()
                            .collect(Collectors.toMap(
                                    column -> column,
                                    column -> String.valueOf(row.values().get(spec.indexOf(column)))))))
                    .distinct()
                    .toList();
        }

        @Override
        public OptionalLong lastOrdinal(String what) {
            return versions.stream()
                    .flatMap(version -> version.info().id().stream())
                    .filter(id -> id.what().equals(what))
                    .mapToLong(CommitId::ordinal)
                    .max();
        }

        @Override
        public void read(Set<Partition> partitions, BiConsumer<Partition, Columns> consumer) {
            throw new UnsupportedOperationException("features reads by conditions");
        }

        @Override
        public void read(Scan scan, Consumer<Columns> consumer) {
            consumer.accept(readAll(scan));
        }

        @Override
        public Columns readAll(Scan scan) {
            List<Row> rows = newest().rows().stream()
                    .filter(scan.where().stream()
                            .map(this::satisfies)
                            .reduce(Predicate::and)
                            .orElse(row -> true))
                    .toList();
            List<String> names = scan.columns().isEmpty()
                    ? spec.columns().stream().map(ColumnSpec::name).toList()
                    : scan.columns();
            Columns.Builder columns = Columns.ofSize(rows.size());
            names.forEach(name -> columns.add(name, column(name, rows)));
            return columns.build();
        }

        private Predicate<Row> satisfies(Scan.Condition condition) {
            int at = spec.indexOf(condition.column());
            return row -> {
                int order = compare(row.values().get(at), condition.value());
                return switch (condition.operator()) {
                    case EQUAL -> order == 0;
                    case AT_LEAST -> order >= 0;
                    case BELOW -> order < 0;
                };
            };
        }

        @SuppressWarnings("unchecked") // both are of the column's type
        private static int compare(Object value, Object constant) {
            return ((Comparable<Object>) value).compareTo(constant);
        }

        private Column column(String name, List<Row> rows) {
            int at = spec.indexOf(name);
            List<Object> values = rows.stream().map(row -> row.values().get(at)).toList();
            return switch (spec.columns().get(at).type()) {
                case STRING -> strings(values);
                case INT, DATE ->
                    new Column.Ints(values.stream().mapToInt(v -> (Integer) v).toArray());
                case LONG, TIMESTAMP, DECIMAL ->
                    new Column.Longs(values.stream().mapToLong(v -> (Long) v).toArray());
                case DOUBLE ->
                    new Column.Doubles(
                            values.stream().mapToDouble(v -> (Double) v).toArray());
                case BOOLEAN -> booleans(values);
                case BINARY -> new Column.Binaries(values.toArray(byte[][]::new));
            };
        }

        private static Column booleans(List<Object> values) {
            boolean[] booleans = new boolean[values.size()];
            for (int row = 0; row < booleans.length; row++) {
                booleans[row] = (Boolean) values.get(row);
            }
            return new Column.Booleans(booleans);
        }

        private static Column strings(List<Object> values) {
            return Columns.ofSize(values.size())
                    .strings("c", values.stream().map(Object::toString).toList())
                    .build()
                    .get("c");
        }

        @Override
        public int filesFor(Scan scan) {
            return 1;
        }
    }

    private static Object value(Column column, int row) {
        if (column instanceof Column.Longs longs) {
            return longs.get(row);
        } else if (column instanceof Column.Ints ints) {
            return ints.get(row);
        } else if (column instanceof Column.Doubles doubles) {
            return doubles.get(row);
        } else if (column instanceof Column.Booleans booleans) {
            return booleans.get(row);
        } else if (column instanceof Column.Strings strings) {
            return strings.get(row);
        }
        return ((Column.Binaries) column).get(row);
    }
}

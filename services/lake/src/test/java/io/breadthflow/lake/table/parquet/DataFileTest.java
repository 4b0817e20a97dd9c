package io.breadthflow.lake.table.parquet;

import static io.breadthflow.lake.table.TestTables.EVERY_TYPE;
import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.TestTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataFileTest {

    private static final PageLayout SMALL = new PageLayout(100, 250, 1_000);

    private final MemoryStore store = new MemoryStore();

    private List<Columns> read(List<ColumnSpec> columns, RowGroupFilter filter) throws IOException {
        List<Columns> groups = new ArrayList<>();
        try (DataFileReader reader = DataFileReader.open(store, "file", store.get("file").length)) {
            assertThat(reader.isOwn()).isTrue();
            reader.read(columns, filter, groups::add);
        }
        return groups;
    }

    @Test
    void keepsEveryBitAcrossPagesAndRowGroups() throws IOException {
        Columns rows = TestTables.everyType(630);
        store.put("file", new DataFileWriter(EVERY_TYPE.columns(), SMALL).write(rows));

        List<Columns> groups = read(EVERY_TYPE.columns(), group -> true);

        assertThat(groups).hasSize(3);
        assertThat(texts(Columns.concat(groups))).isEqualTo(texts(rows));
    }

    @Test
    void readsTextsThatDoNotRepeat() throws IOException {
        List<ColumnSpec> columns = List.of(
                ColumnSpec.required("name", ColumnType.STRING, "name"),
                ColumnSpec.required("all", ColumnType.STRING, "x"));
        List<String> names =
                IntStream.range(0, 1_000).mapToObj(i -> "name " + i).toList();
        Columns rows =
                Columns.ofSize(1_000).strings("name", names).constant("all", "").build();
        store.put("file", new DataFileWriter(columns, SMALL).write(rows));

        assertThat(texts(Columns.concat(read(columns, group -> true)))).isEqualTo(texts(rows));
    }

    @Test
    void saysWhatIsInARowGroup() throws IOException {
        List<ColumnSpec> columns = List.of(
                ColumnSpec.required("time", ColumnType.TIMESTAMP, "time"),
                ColumnSpec.required("value", ColumnType.DOUBLE, "value"));
        long[] times = IntStream.range(0, 600).mapToLong(i -> i).toArray();
        double[] values = new double[times.length];
        values[5] = Double.NaN;
        store.put(
                "file",
                new DataFileWriter(columns, SMALL)
                        .write(Columns.ofSize(times.length)
                                .longs("time", times)
                                .doubles("value", values)
                                .build()));

        List<Optional<RowGroup.Range>> values0 = new ArrayList<>();
        List<Columns> last = read(columns.subList(0, 1), group -> {
            values0.add(group.range("value"));
            return (Long) group.range("time").orElseThrow().max() == 599L;
        });

        assertThat(last).hasSize(1);
        assertThat(last.get(0).longs("time").get(last.get(0).size() - 1)).isEqualTo(599L);
        assertThat(last.get(0).longs("time").get(0)).isPositive();
        assertThat(values0.get(0)).as("a NaN leaves no range").isEmpty();
        assertThat(values0.get(1)).isPresent();
    }

    private static final class MemoryStore implements ObjectStore {

        private final Map<String, byte[]> objects = new HashMap<>();

        @Override
        public String root() {
            return "memory:/";
        }

        @Override
        public boolean putIfAbsent(String path, byte[] bytes) {
            return objects.putIfAbsent(path, bytes) == null;
        }

        @Override
        public void put(String path, byte[] bytes) {
            objects.put(path, bytes);
        }

        @Override
        public byte[] get(String path) {
            byte[] bytes = objects.get(path);
            if (bytes == null) {
                throw new PlatformException(ErrorCode.NOT_FOUND, "there is no " + path);
            }
            return bytes;
        }

        @Override
        public Optional<StoredObject> find(String path) {
            return Optional.ofNullable(objects.get(path)).map(bytes -> new StoredObject(path, bytes.length, 0));
        }

        @Override
        public List<StoredObject> list(String prefix) {
            return objects.keySet().stream()
                    .filter(path -> path.startsWith(prefix))
                    .sorted()
                    .map(path -> new StoredObject(path, objects.get(path).length, 0))
                    .toList();
        }

        @Override
        public void delete(String path) {
            objects.remove(path);
        }
    }
}

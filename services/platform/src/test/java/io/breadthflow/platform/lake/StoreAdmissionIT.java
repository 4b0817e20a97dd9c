package io.breadthflow.platform.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoreAdmissionIT {

    @TempDir
    private Path folder;

    @Test
    void admitsALocalDiskAndLeavesNothingOnIt() {
        ObjectStore store = admit(Map.of("breadthflow.lake.root", folder.toString()));

        assertThat(store.list("")).isEmpty();
    }

    @Test
    void refusesAStoreThatLetsTwoWritersWin() {
        ObjectStore careless = new Careless(LocalObjectStore.open(folder));

        assertThatThrownBy(() -> StoreAdmission.race(careless))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        e -> assertThat(e.remedy()).contains("breadthflow.lake.single-writer=true"))
                .hasMessageContaining(careless.root())
                .hasMessageContaining("64 writers were told they had won");
    }

    @Test
    void doesNotRaceWhereThereIsOneWriter() {
        assertThat(admit(Map.of("breadthflow.lake.root", folder.toString(), "breadthflow.lake.single-writer", "true"))
                        .root())
                .contains(folder.toString());
    }

    @Test
    void namesStoreAndCauseAndRemedyWhenItCannotBeReached() {
        assertThatThrownBy(() -> admit(Map.of(
                        "breadthflow.lake.root", "s3://lake",
                        "breadthflow.lake.s3.endpoint", "http://127.0.0.1:1",
                        "breadthflow.lake.s3.access-key", "user",
                        "breadthflow.lake.s3.secret-key", "do-not-tell")))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("s3://lake")
                .hasMessageContaining("http://127.0.0.1:1")
                .hasMessageContaining("Check that the store is up")
                .hasMessageNotContaining("do-not-tell");
    }

    private static ObjectStore admit(Map<String, String> values) {
        return new StoreAdmission(new Binder(new MapConfigurationPropertySource(values))
                        .bindOrCreate("breadthflow.lake", LakeProperties.class))
                .open();
    }

    /** Tells every writer that it won. */
    private record Careless(ObjectStore store) implements ObjectStore {

        @Override
        public String root() {
            return store.root();
        }

        @Override
        public boolean putIfAbsent(String path, byte[] bytes) {
            store.put(path, bytes);
            return true;
        }

        @Override
        public void put(String path, byte[] bytes) {
            store.put(path, bytes);
        }

        @Override
        public byte[] get(String path) {
            return store.get(path);
        }

        @Override
        public Optional<StoredObject> find(String path) {
            return store.find(path);
        }

        @Override
        public List<StoredObject> list(String prefix) {
            return store.list(prefix);
        }

        @Override
        public void delete(String path) {
            store.delete(path);
        }
    }
}

package io.breadthflow.lake.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A store that notes which objects are read, in whole or in part. */
public final class WatchedStore implements ObjectStore {

    private final ObjectStore store;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    public WatchedStore(ObjectStore store) {
        this.store = store;
    }

    /** How many data files {@code work} reads. */
    public int dataFilesReadBy(Runnable work) {
        read.clear();
        work.run();
        return (int) read.stream()
                .filter(path -> path.endsWith(".parquet") && !path.contains("_delta_log"))
                .count();
    }

    @Override
    public String root() {
        return store.root();
    }

    @Override
    public boolean putIfAbsent(String path, byte[] bytes) {
        return store.putIfAbsent(path, bytes);
    }

    @Override
    public void put(String path, byte[] bytes) {
        store.put(path, bytes);
    }

    @Override
    public byte[] get(String path) {
        read.add(path);
        return store.get(path);
    }

    @Override
    public byte[] get(String path, long offset, int length) {
        read.add(path);
        return store.get(path, offset, length);
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
    public List<StoredObject> listFrom(String path) {
        return store.listFrom(path);
    }

    @Override
    public List<String> folders(String path) {
        return store.folders(path);
    }

    @Override
    public void delete(String path) {
        store.delete(path);
    }
}

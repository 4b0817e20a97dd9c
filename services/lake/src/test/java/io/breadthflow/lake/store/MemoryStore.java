package io.breadthflow.lake.store;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A store in this process, for tests that need a lake and no disk. */
public final class MemoryStore implements ObjectStore {

    private static final class Entry {
        private final byte[] bytes;
        private final long modifiedAtMillis = System.currentTimeMillis();

        private Entry(byte[] bytes) {
            this.bytes = bytes.clone();
        }
    }

    private final ConcurrentNavigableMap<String, Entry> objects = new ConcurrentSkipListMap<>();

    @Override
    public String root() {
        return "memory:/";
    }

    @Override
    public boolean putIfAbsent(String path, byte[] bytes) {
        return objects.putIfAbsent(ObjectPaths.checked(path), new Entry(bytes)) == null;
    }

    @Override
    public void put(String path, byte[] bytes) {
        objects.put(ObjectPaths.checked(path), new Entry(bytes));
    }

    @Override
    public byte[] get(String path) {
        Entry entry = objects.get(ObjectPaths.checked(path));
        if (entry == null) {
            throw new PlatformException(ErrorCode.NOT_FOUND, "there is no object " + path + " in the store");
        }
        return entry.bytes.clone();
    }

    @Override
    public Optional<StoredObject> find(String path) {
        return Optional.ofNullable(objects.get(ObjectPaths.checked(path))).map(entry -> describe(path, entry));
    }

    @Override
    public List<StoredObject> list(String prefix) {
        ObjectPaths.checked(prefix);
        return objects.tailMap(prefix, true).entrySet().stream()
                .takeWhile(object -> object.getKey().startsWith(prefix))
                .map(object -> describe(object.getKey(), object.getValue()))
                .toList();
    }

    private static StoredObject describe(String path, Entry entry) {
        return new StoredObject(path, entry.bytes.length, entry.modifiedAtMillis);
    }

    @Override
    public void delete(String path) {
        objects.remove(ObjectPaths.checked(path));
    }
}

package io.breadthflow.serving;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory. */
public final class MemoryObjectStore implements ObjectStore {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public String root() {
        return "memory:/";
    }

    @Override
    public boolean putIfAbsent(String path, byte[] bytes) {
        return objects.putIfAbsent(path, bytes.clone()) == null;
    }

    @Override
    public void put(String path, byte[] bytes) {
        objects.put(path, bytes.clone());
    }

    @Override
    public byte[] get(String path) {
        byte[] bytes = objects.get(path);
        if (bytes == null) {
            throw new PlatformException(ErrorCode.NOT_FOUND, "no object " + path);
        }
        return bytes.clone();
    }

    @Override
    public Optional<StoredObject> find(String path) {
        return Optional.ofNullable(objects.get(path)).map(bytes -> new StoredObject(path, bytes.length, 0));
    }

    @Override
    public List<StoredObject> list(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String path) {
        objects.remove(path);
    }
}

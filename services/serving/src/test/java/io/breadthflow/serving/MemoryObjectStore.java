package io.breadthflow.serving;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory. */
public final class MemoryObjectStore {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    public void put(String path, byte[] bytes) {
        objects.put(path, bytes.clone());
    }

    public byte[] get(String path) {
        byte[] bytes = objects.get(path);
        if (bytes == null) {
            throw new PlatformException(ErrorCode.NOT_FOUND, "no object " + path);
        }
        return bytes.clone();
    }

    public void delete(String path) {
        objects.remove(path);
    }
}

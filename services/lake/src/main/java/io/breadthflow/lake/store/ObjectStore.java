package io.breadthflow.lake.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The edge to where the bytes lie. Paths are relative to the store's root, with {@code /} between parts, never absolute
 * and never with {@code ..}. Failures are {@link io.breadthflow.contracts.error.PlatformException}s:
 * {@code STORE_UNAVAILABLE} when the store does not answer, {@code COMMIT_OUTCOME_UNKNOWN} when a conditional write may
 * or may not have happened.
 */
public interface ObjectStore {

    /** Location of the store, as a URI that ends in {@code /}. */
    String root();

    /** Writes {@code bytes} unless something is there: true when they were written, false when another came first. */
    boolean putIfAbsent(String path, byte[] bytes);

    /**
     * Writes {@code bytes} unless something is there: true when they are there now, written by this or an earlier attempt,
     * false when the bytes there are others.
     */
    default boolean putOnce(String path, byte[] bytes) {
        return putIfAbsent(path, bytes) || Arrays.equals(get(path), bytes);
    }

    /** Writes {@code bytes}, replacing what is there; a reader sees the old bytes or the new ones, never a mixture. */
    void put(String path, byte[] bytes);

    /** All bytes of an object; throws {@code NOT_FOUND} when there is none. */
    byte[] get(String path);

    /**
     * The bytes of an object from {@code offset} on, exactly {@code length} of them; throws {@code NOT_FOUND} when there is
     * no such object, {@link IllegalArgumentException} when it ends before.
     */
    default byte[] get(String path, long offset, int length) {
        byte[] bytes = get(path);
        if (offset + length > bytes.length) {
            throw new IllegalArgumentException(
                    path + " ends before byte " + (offset + length) + ": it has " + bytes.length);
        }
        return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
    }

    /** Size and last write of an object, if there is one. */
    Optional<StoredObject> find(String path);

    /** Objects whose path starts with {@code prefix}, in path order, at any depth. */
    List<StoredObject> list(String prefix);

    /** Objects of the folder in which {@code path} lies that are not before it, in path order, without folders below. */
    default List<StoredObject> listFrom(String path) {
        int folder = path.lastIndexOf('/') + 1;
        return list(path.substring(0, folder)).stream()
                .filter(object -> object.path().indexOf('/', folder) < 0)
                .filter(object -> object.path().compareTo(path) >= 0)
                .toList();
    }

    /** The first of {@link #listFrom}, without listing the others. */
    default Optional<StoredObject> firstFrom(String path) {
        return listFrom(path).stream().findFirst();
    }

    /** Names of the folders directly under {@code path}, in order; none when there is no such folder. */
    default List<String> folders(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        return list(folder).stream()
                .map(object -> object.path().substring(folder.length()))
                .filter(below -> below.indexOf('/') > 0)
                .map(below -> below.substring(0, below.indexOf('/')))
                .distinct()
                .toList();
    }

    /** Removes an object if it is there. */
    void delete(String path);

    /**
     * An object of the store.
     *
     * @param path relative to the root
     * @param sizeBytes length
     * @param modifiedAtMillis last write, milliseconds since the epoch
     */
    record StoredObject(String path, long sizeBytes, long modifiedAtMillis) {}
}

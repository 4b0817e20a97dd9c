package io.breadthflow.lake.store;

/** Syntax of the paths of a store. */
public final class ObjectPaths {

    private ObjectPaths() {}

    /** {@code path} when it stays below the root; {@link IllegalArgumentException} otherwise. */
    public static String checked(String path) {
        if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            throw refused(path);
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                throw refused(path);
            }
        }
        return path;
    }

    private static IllegalArgumentException refused(String path) {
        return new IllegalArgumentException("'" + path + "' is not a path below the root of the store");
    }
}

package io.breadthflow.lake.table.delta.kernel;

import java.net.URI;
import java.util.Objects;

/**
 * Kernel wants absolute paths; it gets {@code lake:/} in front of those of the store. So nothing that is written into a
 * table depends on where the store is, and a table can be moved.
 */
public final class LakePaths {

    private static final String SCHEME = "lake:";
    private static final String TABLES = "tables/";
    private static final String LOG = "/_delta_log/";

    private LakePaths() {}

    /** Folder of a table in the store, without a slash at its end. */
    public static String folder(String table) {
        return TABLES + table;
    }

    /** Folder of a table's log in the store. */
    public static String log(String table) {
        return folder(table) + LOG;
    }

    /** Paths of the tables. */
    public static String tables() {
        return TABLES;
    }

    /** The path Kernel knows {@code path} of the store by. */
    static String toKernel(String path) {
        return SCHEME + "/" + path;
    }

    /** The path in the store of what Kernel calls {@code path}. */
    static String toStore(String path) {
        String plain = path.startsWith(SCHEME) ? path.substring(SCHEME.length()) : path;
        int start = 0;
        while (start < plain.length() && plain.charAt(start) == '/') {
            start++;
        }
        return plain.substring(start);
    }

    /** The path in the store of a data file that the log of a table names {@code logged}. */
    public static String dataFile(String table, String logged) {
        URI uri = URI.create(logged);
        String path = Objects.requireNonNull(uri.getPath(), "a data file has a path");
        return uri.isAbsolute() ? toStore(path) : folder(table) + "/" + path;
    }
}

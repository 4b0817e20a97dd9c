package io.breadthflow.lake.table;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.ObjectStore;
import java.util.List;
import java.util.Optional;

/** All tables under one root, each in the folder {@code tables/<name>}. */
public interface Lake {

    /**
     * The table of {@code spec}, created when it does not exist yet (two processes may try at once). Throws {@code
     * TABLE_SPEC_NEWER} when the stored spec has a higher version, and {@code ILLEGAL_STATE} when the stored columns are not
     * those of the spec; columns that only the newer spec of the code has are added.
     */
    Table open(TableSpec spec);

    /** The table {@code name} as it is stored, if it exists. */
    Optional<Table> find(String name);

    /** The table {@code name} as it is stored; throws {@code NOT_FOUND}, which names those that exist, if it does not. */
    default Table require(String name) {
        return find(name)
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND, "There is no table " + name + "; there are " + names() + "."));
    }

    /** Names of all tables, in order. */
    List<String> names();

    /** Store of the lake's bytes; models and other files that are no table go here too. */
    ObjectStore store();
}

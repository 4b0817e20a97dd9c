package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.lake.store.ObjectStore;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;

/** Kernel on a store of ours without the lake, as another engine would use it. */
public final class OtherEngine {

    private OtherEngine() {}

    public static Engine on(ObjectStore store) {
        return DefaultEngine.create(new StoreFileIO(store));
    }

    /** {@code path} of a store as Kernel names it. */
    public static String path(String path) {
        return LakePaths.toKernel(path);
    }
}

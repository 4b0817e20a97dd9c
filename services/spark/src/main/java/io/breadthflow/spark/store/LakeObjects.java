package io.breadthflow.spark.store;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.spark.session.LakeLocation;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Objects of the lake that are no table, written as the services write them: once. */
public final class LakeObjects {

    private final LakeLocation lake;
    private final Configuration configuration;

    public LakeObjects(LakeLocation lake, Configuration configuration) {
        this.lake = lake;
        this.configuration = configuration;
    }

    /**
     * Writes {@code bytes} to {@code path}, relative to the lake's root; the same bytes from an earlier attempt are fine,
     * others are {@code ILLEGAL_STATE}.
     */
    public void put(String path, byte[] bytes) {
        Path target = new Path(lake.root() + "/" + path);
        try {
            if (target.toUri().getScheme().equals("file")) {
                putLocal(target, bytes);
            } else {
                new ConditionalPut(target.getFileSystem(configuration), target, bytes).write();
            }
        } catch (FileAlreadyExistsException e) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "The " + bytes.length + " bytes made for " + path
                            + " are not those that lie there already, although "
                            + "the inputs are the same: the work is not deterministic on this cluster. A forced run gets "
                            + "a path of its own.",
                    e);
        } catch (IOException e) {
            throw new PlatformException(
                    ErrorCode.STORE_UNAVAILABLE, target + " could not be written: " + e.getMessage(), e);
        }
    }

    private static void putLocal(Path target, byte[] bytes) throws FileAlreadyExistsException {
        LocalObjectStore folder = LocalObjectStore.open(
                java.nio.file.Path.of(target.getParent().toUri().getPath()));
        if (!folder.putIfAbsent(target.getName(), bytes) && !Arrays.equals(folder.get(target.getName()), bytes)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }
}

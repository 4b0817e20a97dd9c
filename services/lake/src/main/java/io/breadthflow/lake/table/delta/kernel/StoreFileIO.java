package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.ObjectStore.StoredObject;
import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Kernel's files in our store. Kernel's own file access checks for a commit and then renames over it, which loses commits
 * as soon as two writers meet; here a commit is one put-if-absent.
 */
final class StoreFileIO implements FileIO {

    private static final int LISTINGS = 10;

    private final ObjectStore store;

    StoreFileIO(ObjectStore store) {
        this.store = store;
    }

    @Override
    public CloseableIterator<FileStatus> listFrom(String filePath) throws IOException {
        String path = LakePaths.toStore(filePath);
        List<StoredObject> objects = list(path);
        if (objects.isEmpty()
                && answer(() -> store.firstFrom(path.substring(0, path.lastIndexOf('/') + 1)))
                        .isEmpty()) {
            throw new FileNotFoundException(path);
        }
        return Utils.toCloseableIterator(
                objects.stream().map(StoreFileIO::status).iterator());
    }

    /** A log that stays torn is damaged, and Kernel says so. */
    private List<StoredObject> list(String path) throws IOException {
        List<StoredObject> objects = answer(() -> store.listFrom(path));
        for (int listings = 1; listings < LISTINGS && !LogListing.isWhole(objects); listings++) {
            objects = answer(() -> store.listFrom(path));
        }
        return objects;
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        return status(find(LakePaths.toStore(path)));
    }

    private StoredObject find(String path) throws IOException {
        return answer(() -> store.find(path)).orElseThrow(() -> new FileNotFoundException(path));
    }

    @Override
    public String resolvePath(String path) {
        return LakePaths.toKernel(LakePaths.toStore(path));
    }

    @Override
    public boolean mkdirs(String path) {
        // folders are made with the first object in them
        return true;
    }

    @Override
    public InputFile newInputFile(String path, long fileSize) {
        return new StoreInputFile(store, LakePaths.toStore(path), fileSize);
    }

    @Override
    public OutputFile newOutputFile(String path) {
        return new StoreOutputFile(store, LakePaths.toStore(path));
    }

    @Override
    public boolean delete(String path) throws IOException {
        return answer(() -> {
            store.delete(LakePaths.toStore(path));
            return true;
        });
    }

    @Override
    public Optional<String> getConf(String confKey) {
        return Optional.empty();
    }

    @Override
    public void copyFileAtomically(String srcPath, String destPath, boolean overwrite) throws IOException {
        byte[] bytes = answer(() -> store.get(LakePaths.toStore(srcPath)));
        write(store, LakePaths.toStore(destPath), bytes, overwrite);
    }

    /** Writes an object as Kernel asks for it: over what is there, or only when nothing is there. */
    static void write(ObjectStore store, String path, byte[] bytes, boolean overwrite) throws IOException {
        boolean written = answer(() -> {
            if (overwrite) {
                store.put(path, bytes);
                return true;
            }
            return store.putIfAbsent(path, bytes);
        });
        if (!written) {
            throw new FileAlreadyExistsException(path);
        }
    }

    /** Answer of the store; its failures become those that Kernel understands. */
    static <T> T answer(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (PlatformException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                FileNotFoundException notFound = new FileNotFoundException(e.getMessage());
                notFound.initCause(e);
                throw notFound;
            }
            throw new IOException(e);
        }
    }

    private static FileStatus status(StoredObject object) {
        return FileStatus.of(LakePaths.toKernel(object.path()), object.sizeBytes(), object.modifiedAtMillis());
    }
}

package io.breadthflow.lake.store;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects as files below one folder. A write goes to a hidden temporary file and is forced to disk before it gets its
 * name; put-if-absent gives the name by a hard link, which the file system refuses when the name is taken, so that of
 * many processes exactly one wins. Needs a file system with hard links and atomic renames.
 */
public final class LocalObjectStore implements ObjectStore {

    private final Path root;

    private LocalObjectStore(Path root) {
        this.root = root;
    }

    /** The store below {@code root}, which is created when it does not exist. */
    public static LocalObjectStore open(Path root) {
        try {
            Files.createDirectories(root);
            return new LocalObjectStore(root.toRealPath());
        } catch (IOException e) {
            throw unavailable("opened", root.toString(), e);
        }
    }

    @Override
    public String root() {
        String uri = root.toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    @Override
    public boolean putIfAbsent(String path, byte[] bytes) {
        Path target = resolve(path);
        if (Files.exists(target)) {
            return false;
        }
        Path temporary = writeTemporary(path, target, bytes);
        try {
            return link(path, temporary, target);
        } finally {
            discard(temporary);
        }
    }

    private static boolean link(String path, Path temporary, Path target) {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw unavailable("written", path, e);
        }
        try {
            DurableFiles.syncFolder(target);
            return true;
        } catch (IOException e) {
            throw new PlatformException(
                    ErrorCode.COMMIT_OUTCOME_UNKNOWN,
                    path + " was written, but the disk did not confirm it: " + e.getMessage() + ". Read it back",
                    e);
        }
    }

    @Override
    public void put(String path, byte[] bytes) {
        Path target = resolve(path);
        Path temporary = writeTemporary(path, target, bytes);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.syncFolder(target);
        } catch (IOException e) {
            discard(temporary);
            throw unavailable("written", path, e);
        }
    }

    private static Path writeTemporary(String path, Path target, byte[] bytes) {
        try {
            return DurableFiles.writeTemporary(target, bytes);
        } catch (IOException e) {
            throw unavailable("written", path, e);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw unavailable("cleaned up", temporary.toString(), e);
        }
    }

    @Override
    public byte[] get(String path) {
        try {
            return Files.readAllBytes(resolve(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public byte[] get(String path, long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(resolve(path), StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new IllegalArgumentException(
                            path + " ends before byte " + (offset + length) + ": it has " + channel.size());
                }
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return bytes.array();
    }

    @Override
    public Optional<StoredObject> find(String path) {
        return describe(resolve(path));
    }

    @Override
    public List<StoredObject> list(String prefix) {
        Path folder = resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        try {
            return describe(DurableFiles.below(folder).stream()
                    .filter(file -> relative(file).startsWith(prefix)));
        } catch (IOException e) {
            throw unavailable("listed", prefix, e);
        }
    }

    @Override
    public List<StoredObject> listFrom(String path) {
        Path folder = resolve(path.substring(0, path.lastIndexOf('/') + 1));
        try (Stream<Path> files = Files.list(folder)) {
            return describe(files.filter(file -> relative(file).compareTo(path) >= 0));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw unavailable("listed", path, e);
        }
    }

    @Override
    public List<String> folders(String path) {
        try (Stream<Path> files = Files.list(resolve(path))) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw unavailable("listed", path, e);
        }
    }

    @Override
    public void delete(String path) {
        try {
            Files.deleteIfExists(resolve(path));
        } catch (IOException e) {
            throw unavailable("deleted", path, e);
        }
    }

    private List<StoredObject> describe(Stream<Path> files) {
        List<StoredObject> objects = new ArrayList<>();
        files.filter(file -> !DurableFiles.isTemporary(file))
                .forEach(file -> describe(file).ifPresent(objects::add));
        objects.sort(Comparator.comparing(StoredObject::path));
        return objects;
    }

    private Optional<StoredObject> describe(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new StoredObject(
                            relative(file),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable("looked up", relative(file), e);
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private Path resolve(String path) {
        return root.resolve(ObjectPaths.checked(path));
    }

    private static PlatformException unreadable(String path, IOException e) {
        return e instanceof NoSuchFileException
                ? new PlatformException(ErrorCode.NOT_FOUND, "there is no object " + path + " in the store", e)
                : unavailable("read", path, e);
    }

    private static PlatformException unavailable(String done, String path, IOException e) {
        return new PlatformException(
                ErrorCode.STORE_UNAVAILABLE,
                path + " could not be " + done + ": " + e + ". Check the disk, its free space and the folder's rights",
                e);
    }
}

package io.breadthflow.lake.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files and folders that survive a power cut: both the bytes and the name are forced to disk. */
final class DurableFiles {

    private static final String SUFFIX = ".tmp";

    private DurableFiles() {}

    /** Writes {@code bytes} under a hidden name beside {@code target} and forces them to disk. */
    static Path writeTemporary(Path target, byte[] bytes) throws IOException {
        Path folder = folderOf(target);
        createFolder(folder);
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return temporary;
    }

    /** True for files that {@link #writeTemporary} made: a dead process may have left them. */
    static boolean isTemporary(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }

    /** All files below {@code folder}; those that come or go meanwhile may or may not be among them. */
    static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return files;
    }

    /** Forces the names in the folder of {@code file} to disk. */
    static void syncFolder(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolder(folder.getParent());
        Files.createDirectories(folder);
        syncFolder(folder);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file of the store has a folder");
    }
}

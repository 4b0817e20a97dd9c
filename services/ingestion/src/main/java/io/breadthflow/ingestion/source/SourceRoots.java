package io.breadthflow.ingestion.source;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The folders below which files may be read. */
public final class SourceRoots {

    private final List<Path> roots;

    /** An empty list lets every file be read. */
    public SourceRoots(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * {@code location} as an absolute path. Outside of the roots it is {@code FORBIDDEN} before anything is looked up, so
     * that the answer does not tell what exists there.
     */
    public Path admit(String location) {
        Path path = absolute(location);
        if (roots.stream()
                        .noneMatch(root -> path.startsWith(root.toAbsolutePath().normalize()))
                && !roots.isEmpty()) {
            throw outside(path);
        }
        return path;
    }

    /** The same for a file that exists, with links followed. */
    public Path admitFile(Path file) {
        if (roots.isEmpty()) {
            return file;
        }
        Path real = real(file);
        if (roots.stream().noneMatch(root -> real.startsWith(real(root)))) {
            throw outside(file);
        }
        return file;
    }

    private static Path absolute(String location) {
        try {
            return Path.of(location).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new PlatformException(ErrorCode.INVALID_REQUEST, "source is not a path: " + e.getMessage() + ".", e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private PlatformException outside(Path path) {
        return new PlatformException(
                ErrorCode.FORBIDDEN,
                path + " is not below a folder that may be read. Move it below one of " + roots
                        + ", or add its folder to breadthflow.ingestion.source.roots.");
    }
}

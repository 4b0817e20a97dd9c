package io.breadthflow.cli.instance;

import io.breadthflow.cli.client.Json;
import io.breadthflow.cli.client.UnreachableException;
import io.breadthflow.contracts.api.instance.InstanceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The folder of a standalone instance: lake, database, logs and {@code instance.json}.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    /** The description that the instance wrote of itself, whether it still lives or not. */
    public Optional<InstanceFile> instance() {
        try {
            return Optional.of(
                    Json.MAPPER.readValue(Files.readAllBytes(path.resolve("instance.json")), InstanceFile.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path.resolve("instance.json"), e);
        }
    }

    /** The instance, if its process is alive. */
    public Optional<InstanceFile> liveInstance() {
        return instance().filter(DataFolder::lives);
    }

    /** Address of the instance; throws {@link UnreachableException} when none is alive. */
    public URI address() {
        return liveInstance()
                .map(instance -> URI.create(instance.url()))
                .orElseThrow(() -> new UnreachableException("no instance runs in " + path
                        + ". Start one with 'breadthflow up' (or 'run'), or name a server with --server URL."));
    }

    /** Folder of the logs. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Log file of the instance. */
    public Path log() {
        return logs().resolve("standalone.log");
    }

    /** Process ids are used again: a process that began after the file was written is somebody else. */
    private static boolean lives(InstanceFile instance) {
        return ProcessHandle.of(instance.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> start.isAfter(instance.startedAt()))
                        .isEmpty())
                .isPresent();
    }
}

package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void makesTheFolderAndCanBeTakenAgainAfterItsRelease() {
        Path missing = folder.resolve("a/b");
        FolderLock.of(missing).close();
        FolderLock.of(missing).close();
        assertThat(missing.resolve("instance.lock")).exists();
    }

    @Test
    void saysWhatToDoWhenTheFolderCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> FolderLock.of(file.resolve("below"))).hasMessageContaining("is it writable?");
    }
}

package io.breadthflow.ingestion.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {

    @TempDir
    Path folder;

    @Test
    void admitsEverythingWithoutRoots() {
        assertThat(new SourceRoots(List.of()).admit("/anywhere/bars.csv")).isEqualTo(Path.of("/anywhere/bars.csv"));
    }

    @Test
    void admitsWhatLiesBelowARoot() throws IOException {
        SourceRoots roots = new SourceRoots(List.of(folder));
        Path file = Files.createFile(folder.resolve("bars.csv"));
        assertThat(roots.admit(file.toString())).isEqualTo(file);
        assertThat(roots.admitFile(file)).isEqualTo(file);
    }

    @Test
    void refusesWaysOutOfARoot() {
        SourceRoots roots = new SourceRoots(List.of(folder.resolve("in")));
        assertForbidden(() -> roots.admit("/etc/passwd"));
        assertForbidden(() -> roots.admit(folder.resolve("in/../out/bars.csv").toString()));
        assertForbidden(() -> roots.admit(folder.resolve("inside/bars.csv").toString()));
    }

    @Test
    void refusesALinkThatLeadsOutOfARoot() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("in"));
        Path outside = Files.createFile(folder.resolve("secret.csv"));
        Path link = Files.createSymbolicLink(inside.resolve("bars.csv"), outside);
        SourceRoots roots = new SourceRoots(List.of(inside));
        assertThat(roots.admit(link.toString())).isEqualTo(link);
        assertForbidden(() -> roots.admitFile(link));
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(call)
                .withMessageContaining("breadthflow.ingestion.source.roots")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }
}

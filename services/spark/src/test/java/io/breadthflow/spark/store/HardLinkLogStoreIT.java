package io.breadthflow.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.storage.LogStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardLinkLogStoreIT extends LogStoreContract {

    private final Configuration configuration = new Configuration();
    private final LogStore store = new HardLinkLogStore(configuration);

    @TempDir
    private java.nio.file.Path folder;

    @BeforeEach
    void makeLog() throws IOException {
        Files.createDirectories(folder.resolve("a table ä%41/_delta_log"));
    }

    @Override
    Configuration configuration() {
        return configuration;
    }

    @Override
    Path log() {
        return new Path("file", null, folder.resolve("a table ä%41/_delta_log").toString());
    }

    @Override
    LogStore store() {
        return store;
    }

    @Override
    int races() {
        return 100;
    }

    @Test
    void takesAwayAChecksumThatNoLongerFits() throws IOException {
        Path pointer = new Path(log(), "_last_checkpoint");
        try (OutputStream out = pointer.getFileSystem(configuration).create(pointer)) {
            out.write('x');
        }
        store.write(pointer, List.of("new").iterator(), true, configuration);

        assertThat(read(pointer)).containsExactly("new");
    }
}

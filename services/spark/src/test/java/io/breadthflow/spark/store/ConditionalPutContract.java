package io.breadthflow.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.spark.store.FaultyProxy.Fault;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log on an S3 server, reached through a proxy that breaks what it is told to break. */
abstract class ConditionalPutContract extends LogStoreContract {

    private static final int PART_SIZE = 5 << 20;

    private FaultyProxy proxy;
    private Configuration configuration;
    private LogStore store;
    private Path log;

    abstract S3Server server();

    @BeforeEach
    void openBucket() throws IOException {
        proxy = FaultyProxy.before(server().endpoint());
        String bucket = server().newBucket();
        configuration = server().behind(proxy.endpoint()).configuration();
        configuration.setLong(ConditionalPutLogStore.PART_SIZE, PART_SIZE);
        store = new ConditionalPutLogStore(configuration);
        log = new Path("s3a://" + bucket + "/tables/bars/_delta_log");
    }

    @AfterEach
    void closeBucket() throws IOException {
        FileSystem.closeAll();
        proxy.close();
    }

    @Override
    Configuration configuration() {
        return configuration;
    }

    @Override
    Path log() {
        return log;
    }

    @Override
    LogStore store() {
        return store;
    }

    @ParameterizedTest
    @EnumSource
    void anEntryIsWrittenOnceWhateverBreaksOnTheWay(Fault fault) throws IOException {
        proxy.arm(fault);

        write(entry(0), "mine");

        assertThat(proxy.faults()).isEqualTo(1);
        assertThat(read(entry(0))).containsExactly("mine");
        assertThatThrownBy(() -> write(entry(0), "theirs")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(entry(0))).containsExactly("mine");
    }

    @ParameterizedTest
    @EnumSource
    void anEntryOfAnotherIsRefusedWhateverBreaksOnTheWay(Fault fault) throws IOException {
        write(entry(0), "theirs");
        proxy.arm(fault);

        assertThatThrownBy(() -> write(entry(0), "mine")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(proxy.faults()).isEqualTo(1);
        assertThat(read(entry(0))).containsExactly("theirs");
    }

    @Test
    void anEntryJustBelowThePartSizeIsOnePut() throws IOException {
        String large = "x".repeat(PART_SIZE - 2);
        write(entry(0), large);

        assertThat(proxy.conditionalPuts()).isEqualTo(1);
        assertThat(proxy.multipartUploads()).isZero();
        assertThat(read(entry(0))).containsExactly(large);
    }

    @Test
    void anEntryOfSeveralPartsIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> write(entry(0), "x".repeat(PART_SIZE - 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("would be sent in parts of " + PART_SIZE);
        assertThat(proxy.conditionalPuts()).isZero();
        assertThat(proxy.multipartUploads()).isZero();
    }

    @Test
    void anUnreachableStoreIsSaidToLeaveTheOutcomeOpen() throws IOException {
        configuration.setInt("fs.s3a.retry.limit", 0);
        configuration.setInt("fs.s3a.attempts.maximum", 1);
        log.getFileSystem(configuration);
        proxy.close();

        assertThatThrownBy(() -> write(entry(0), "mine"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("could not be found out");
    }
}

package io.breadthflow.ingestion.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source of bars has to hold. A vendor's test extends this one. */
public abstract class SourceContract {

    @TempDir
    protected Path folder;

    private Sample sample;

    /** An archive of this source. */
    protected abstract Sample sample() throws Exception;

    /**
     * An archive and what is in it.
     *
     * @param missing a location of the same form where nothing is
     * @param rows rows as {@link RecordingSink} writes them down
     */
    public record Sample(BarSource source, String location, String missing, CsvMapping mapping, List<String> rows) {}

    @BeforeEach
    void makeSample() throws Exception {
        sample = sample();
    }

    @Test
    void readsItsOwnLocationsAndNoOthers() {
        assertThat(sample.source().reads(sample.location())).isTrue();
        assertThat(sample.source().reads("no-such-vendor:" + sample.location())).isFalse();
    }

    @Test
    void handsOverEveryRowInOrder() {
        assertThat(read().rows()).isEqualTo(sample.rows());
    }

    @Test
    void readsTheSameTwice() {
        BarArchive archive = open();
        RecordingSink first = new RecordingSink();
        RecordingSink second = new RecordingSink();
        assertThat(archive.read(first.symbols(), first)).isEqualTo(archive.read(second.symbols(), second));
        assertThat(first.rows()).isEqualTo(second.rows());
    }

    @Test
    void answersTheChecksumOfWhatItRead() {
        BarArchive archive = open();
        RecordingSink sink = new RecordingSink();
        assertThat(archive.read(sink.symbols(), sink))
                .isEqualTo(archive.checksum())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void namesAndStampsAnArchiveTheSameEachTime() {
        assertThat(open().key()).isNotBlank().isEqualTo(open().key());
        assertThat(open().stamp()).isNotBlank().isEqualTo(open().stamp());
    }

    @Test
    void tellsItsPositionUpToTheEnd() {
        List<Long> positions = read().positions();
        assertThat(positions).isNotEmpty().isSorted();
        assertThat(positions.get(positions.size() - 1)).isEqualTo(open().sizeBytes());
    }

    @Test
    void saysWhatIsMissingWithoutAskingForARetry() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> sample.source().open(sample.missing(), sample.mapping()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE))
                .satisfies(e -> assertThat(e.code().retry()).isEqualTo(RetryClass.INPUT))
                .withMessageContaining(sample.missing());
    }

    private RecordingSink read() {
        RecordingSink sink = new RecordingSink();
        open().read(sink.symbols(), sink);
        return sink;
    }

    private BarArchive open() {
        return sample.source().open(sample.location(), sample.mapping());
    }
}

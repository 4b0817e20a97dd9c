package io.breadthflow.lake.table.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.parquet.io.ParquetFileRange;
import org.junit.jupiter.api.Test;

class ChunkReadsTest {

    private static ParquetFileRange chunk(long offset, int length) {
        return new ParquetFileRange(offset, length);
    }

    @Test
    void readsChunksThatLieCloseInOneGo() {
        List<ChunkReads.Read> reads =
                ChunkReads.of(List.of(chunk(500_000, 100), chunk(4, 1_000), chunk(2_000_000, 50)));

        assertThat(reads).extracting(ChunkReads.Read::offset).containsExactly(4L, 2_000_000L);
        assertThat(reads).extracting(ChunkReads.Read::length).containsExactly(500_096, 50);
        assertThat(reads.get(0).chunks()).hasSize(2);
    }

    @Test
    void keepsAReadBounded() {
        int large = 20 << 20;
        List<ChunkReads.Read> reads = ChunkReads.of(List.of(chunk(4, large), chunk(4L + large, large)));

        assertThat(reads).hasSize(2);
    }

    @Test
    void readsNothingForNoChunks() {
        assertThat(ChunkReads.of(List.of())).isEmpty();
    }
}

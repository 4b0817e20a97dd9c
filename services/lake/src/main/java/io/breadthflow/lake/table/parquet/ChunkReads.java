package io.breadthflow.lake.table.parquet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.io.ParquetFileRange;

/**
 * Reads that bring the column chunks of a row group: chunks that lie close together come in one read, because a request
 * costs an object store about as much time as half a megabyte does.
 */
final class ChunkReads {

    private static final long GAP_BYTES = 512 << 10;
    private static final long LONGEST_BYTES = 32 << 20;

    private ChunkReads() {}

    /**
     * One read.
     *
     * @param offset of its first byte in the file
     * @param length in bytes
     * @param chunks that lie in it
     */
    record Read(long offset, int length, List<ParquetFileRange> chunks) {}

    /** Reads in the order of the file. */
    static List<Read> of(List<ParquetFileRange> chunks) {
        List<ParquetFileRange> ordered = new ArrayList<>(chunks);
        ordered.sort(Comparator.comparingLong(ParquetFileRange::getOffset));
        List<Read> reads = new ArrayList<>();
        List<ParquetFileRange> together = new ArrayList<>();
        for (ParquetFileRange chunk : ordered) {
            if (!together.isEmpty() && !fits(together, chunk)) {
                reads.add(read(together));
                together = new ArrayList<>();
            }
            together.add(chunk);
        }
        if (!together.isEmpty()) {
            reads.add(read(together));
        }
        return reads;
    }

    private static boolean fits(List<ParquetFileRange> together, ParquetFileRange next) {
        long start = together.get(0).getOffset();
        return next.getOffset() - end(together.get(together.size() - 1)) <= GAP_BYTES
                && end(next) - start <= LONGEST_BYTES;
    }

    private static Read read(List<ParquetFileRange> together) {
        long start = together.get(0).getOffset();
        long end = end(together.get(together.size() - 1));
        return new Read(start, Math.toIntExact(end - start), List.copyOf(together));
    }

    private static long end(ParquetFileRange chunk) {
        return chunk.getOffset() + chunk.getLength();
    }
}

package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;

/** Texts as positions in a dictionary of those the chunk uses, bit-packed behind their width. */
final class DictionaryEncoder implements ValueEncoder {

    private static final int NOT_USED = -1;

    private final Column.Strings column;
    private final int[] positionOfCode;
    private final int size;

    DictionaryEncoder(Column.Strings column) {
        this.column = column;
        this.positionOfCode = new int[column.dictionarySize()];
        Arrays.fill(positionOfCode, NOT_USED);
        int used = 0;
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            if (code >= 0 && positionOfCode[code] == NOT_USED) {
                positionOfCode[code] = used++;
            }
        }
        this.size = used;
    }

    /** Distinct values. */
    int size() {
        return size;
    }

    @Override
    public Encoding encoding() {
        return Encoding.RLE_DICTIONARY;
    }

    @Override
    public Optional<DictionaryPage> dictionary() {
        byte[][] entries = new byte[size][];
        for (int code = 0; code < positionOfCode.length; code++) {
            if (positionOfCode[code] != NOT_USED) {
                entries[positionOfCode[code]] = bytes(code);
            }
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            for (byte[] entry : entries) {
                BytesUtils.writeIntLittleEndian(page, entry.length);
                page.write(entry);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return Optional.of(new DictionaryPage(BytesInput.from(page), size, Encoding.PLAIN));
    }

    @Override
    public BytesInput encode(int from, int to, Statistics<?> statistics) throws IOException {
        BitSet seen = new BitSet(positionOfCode.length);
        int width = BytesUtils.getWidthFromMaxInt(Math.max(0, size - 1));
        try (RunLengthBitPackingHybridEncoder positions =
                new RunLengthBitPackingHybridEncoder(width, 64, 1 << 20, HeapByteBufferAllocator.getInstance())) {
            for (int row = from; row < to; row++) {
                int code = column.code(row);
                if (code >= 0) {
                    positions.writeInt(positionOfCode[code]);
                    seen.set(code);
                }
            }
            seen.stream().forEach(code -> statistics.updateStats(Binary.fromConstantByteArray(bytes(code))));
            return PageBytes.copy(BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), positions.toBytes()));
        }
    }

    private byte[] bytes(int code) {
        return column.dictionary(code).getBytes(StandardCharsets.UTF_8);
    }
}

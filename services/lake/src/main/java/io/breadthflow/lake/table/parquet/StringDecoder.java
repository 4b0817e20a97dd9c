package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;

/** The other side of {@link DictionaryEncoder}, and of {@link BinaryEncoder} for texts that hardly repeat. */
final class StringDecoder extends ChunkDecoder {

    private static final int NULL = -1;

    private final int[] codes;
    private final List<String> dictionary = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    StringDecoder(int rows) {
        this.codes = new int[rows];
    }

    @Override
    void start(PageReader pages) throws IOException {
        DictionaryPage page = pages.readDictionaryPage();
        if (page == null) {
            return;
        }
        ByteBuffer bytes = PageBytes.buffer(page.getBytes());
        for (int i = 0; i < page.getDictionarySize(); i++) {
            dictionary.add(text(bytes));
        }
    }

    @Override
    void values(DataPageV1 page, ByteBuffer bytes, int from, int to) throws IOException {
        if (page.getValueEncoding() == Encoding.PLAIN) {
            plain(bytes, from, to);
        } else {
            positions(bytes, from, to);
        }
    }

    private void positions(ByteBuffer bytes, int from, int to) throws IOException {
        int width = bytes.get();
        RunLengthBitPackingHybridDecoder positions =
                new RunLengthBitPackingHybridDecoder(width, ByteBufferInputStream.wrap(bytes.slice()));
        for (int row = from; row < to; row++) {
            codes[row] = isNull(row) ? NULL : positions.readInt();
        }
    }

    private void plain(ByteBuffer bytes, int from, int to) {
        for (int row = from; row < to; row++) {
            codes[row] = isNull(row) ? NULL : code(text(bytes));
        }
    }

    private int code(String text) {
        return known.computeIfAbsent(text, absent -> {
            dictionary.add(absent);
            return dictionary.size() - 1;
        });
    }

    private static String text(ByteBuffer bytes) {
        return new String(PageBytes.next(bytes), StandardCharsets.UTF_8);
    }

    @Override
    Column column() {
        return new Column.Strings(codes, dictionary.toArray(String[]::new));
    }
}

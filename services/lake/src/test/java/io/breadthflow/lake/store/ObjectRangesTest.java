package io.breadthflow.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObjectRangesTest {

    private static final int SIZE = 1_000_000;
    private static final int BLOCK = 64 << 10;

    private final Counted store = new Counted();
    private final ObjectRanges ranges = new ObjectRanges(store, "a", SIZE);

    @Test
    void readsAFooterInOneRequest() {
        for (int at = SIZE - 8; at < SIZE; at++) {
            assertReads(at, 1);
        }
        assertReads(SIZE - 5_000, 4_992);

        assertThat(store.lengths).containsExactly(BLOCK);
    }

    @Test
    void readsLongRangesAsTheyAre() {
        assertReads(10, BLOCK);
        assertReads(500_000, 300_000);

        assertThat(store.lengths).containsExactly(BLOCK, 300_000);
    }

    @Test
    void endsWhereTheObjectEnds() {
        byte[] target = new byte[100];

        assertThat(ranges.read(SIZE - 10, target, 0, 100)).isEqualTo(10);
        assertThat(ranges.read(SIZE, target, 0, 1)).isEqualTo(-1);
        assertThat(ranges.read(SIZE, target, 0, 0)).isZero();
    }

    @Test
    void readsTheSameAsTheObjectHasWherever() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(SIZE);
            assertReads(at, Math.min(SIZE - at, 1 + random.nextInt(2 * BLOCK)));
        }
    }

    private void assertReads(int position, int length) {
        byte[] target = new byte[length + 2];
        assertThat(ranges.read(position, target, 1, length)).isEqualTo(length);
        assertThat(Arrays.equals(target, 1, 1 + length, store.bytes, position, position + length))
                .isTrue();
    }

    private static final class Counted implements ObjectStore {

        private final byte[] bytes = new byte[SIZE];
        private final List<Integer> lengths = new ArrayList<>();

        private Counted() {
            new Random(1).nextBytes(bytes);
        }

        @Override
        public byte[] get(String path, long offset, int length) {
            lengths.add(length);
            return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
        }

        @Override
        public String root() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean putIfAbsent(String path, byte[] written) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(String path, byte[] written) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] get(String path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<StoredObject> find(String path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StoredObject> list(String prefix) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String path) {
            throw new UnsupportedOperationException();
        }
    }
}

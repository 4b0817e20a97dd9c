package io.breadthflow.lake.store;

/**
 * Reads an object at any position, in few requests: long reads go to the store as they are, short ones are answered from
 * a block that is read around them, so that a file's footer, which readers take in bites, costs one request. Holds one
 * block, never the object. For one thread.
 */
public final class ObjectRanges {

    private static final int BLOCK_BYTES = 64 << 10;

    private final ObjectStore store;
    private final String path;
    private final long size;

    private byte[] block = new byte[0];
    private long blockStart;

    public ObjectRanges(ObjectStore store, String path, long size) {
        this.store = store;
        this.path = path;
        this.size = size;
    }

    /** Length of the object. */
    public long size() {
        return size;
    }

    /** Reads up to {@code length} bytes, as many as the object has; returns how many, or -1 at its end. */
    public int read(long position, byte[] target, int offset, int length) {
        int wanted = (int) Math.min(length, size - position);
        if (wanted <= 0) {
            return length == 0 ? 0 : -1;
        }
        if (!holds(position, wanted)) {
            if (wanted >= BLOCK_BYTES) {
                System.arraycopy(store.get(path, position, wanted), 0, target, offset, wanted);
                return wanted;
            }
            load(position);
        }
        System.arraycopy(block, (int) (position - blockStart), target, offset, wanted);
        return wanted;
    }

    private boolean holds(long position, int length) {
        return position >= blockStart && position + length <= blockStart + block.length;
    }

    /** Near the end the block reaches back: what is read there leads to what is before it. */
    private void load(long position) {
        blockStart = Math.max(0, Math.min(position, size - BLOCK_BYTES));
        block = store.get(path, blockStart, (int) Math.min(BLOCK_BYTES, size - blockStart));
    }
}

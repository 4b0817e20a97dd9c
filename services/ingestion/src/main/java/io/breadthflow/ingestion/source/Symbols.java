package io.breadthflow.ingestion.source;

import io.breadthflow.market.instrument.Instrument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Distinct symbols, numbered in the order in which they were met. Looks symbols up by their bytes, so that a row costs no
 * text; rows of one symbol usually follow one another, so the last answer is tried first.
 */
public final class Symbols {

    /** Answer for bytes that are not a symbol. */
    public static final int NONE = -1;

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private int[] slots = new int[1024];
    private int last = NONE;

    public Symbols() {
        Arrays.fill(slots, NONE);
    }

    /** Number of symbols; the codes are {@code 0 .. size - 1}. */
    public int size() {
        return names.size();
    }

    /** The symbol with that code. */
    public String name(int code) {
        return names.get(code);
    }

    /** All symbols by code. */
    public String[] names() {
        return names.toArray(String[]::new);
    }

    /** Code of {@code name}, which is taken in when it is new; {@link #NONE} when it is not a symbol. */
    public int code(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return code(text, 0, text.length);
    }

    /** Code of the symbol in {@code text[from, to)}, which is taken in when it is new; {@link #NONE} when it is none. */
    public int code(byte[] text, int from, int to) {
        if (last != NONE && matches(last, text, from, to)) {
            return last;
        }
        int slot = slot(text, from, to);
        int code = slots[slot] == NONE ? add(slot, text, from, to) : slots[slot];
        if (code != NONE) {
            last = code;
        }
        return code;
    }

    private int add(int slot, byte[] text, int from, int to) {
        String name = new String(text, from, to - from, StandardCharsets.UTF_8);
        if (!Instrument.isSymbol(name)) {
            return NONE;
        }
        int code = names.size();
        names.add(name);
        bytes.add(Arrays.copyOfRange(text, from, to));
        slots[slot] = code;
        if (names.size() * 2 > slots.length) {
            grow();
        }
        return code;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int code = 0; code < bytes.size(); code++) {
            byte[] text = bytes.get(code);
            slots[slot(text, 0, text.length)] = code;
        }
    }

    /** Slot of the symbol, or the empty slot it belongs in. */
    private int slot(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != NONE && !matches(slots[slot], text, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean matches(int code, byte[] text, int from, int to) {
        byte[] known = bytes.get(code);
        return Arrays.equals(known, 0, known.length, text, from, to);
    }
}

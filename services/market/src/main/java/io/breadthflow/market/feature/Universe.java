package io.breadthflow.market.feature;

import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The instruments that market features know, numbered in the order of their first bar (ties: by key). It only grows, so
 * the number of an instrument is the same in a run over all history and in one resumed from saved state.
 */
public final class Universe {

    private final List<Instrument> members = new ArrayList<>();
    private final Map<Instrument, Integer> numbers = new HashMap<>();

    /** The number of {@code instrument}, given on its first appearance. */
    public int add(Instrument instrument) {
        Integer known = numbers.putIfAbsent(instrument, members.size());
        if (known == null) {
            members.add(instrument);
            return members.size() - 1;
        }
        return known;
    }

    /** Number of instruments that have appeared so far. */
    public int size() {
        return members.size();
    }

    /** The instrument that was given {@code number}. */
    public Instrument member(int number) {
        return members.get(number);
    }

    public void save(StateWriter writer) {
        writer.writeInt(members.size());
        for (Instrument member : members) {
            writer.writeString(member.toString());
        }
    }

    /** The universe that {@link #save} wrote. */
    public static Universe restore(StateReader reader) {
        Universe universe = new Universe();
        int size = reader.readInt();
        for (int i = 0; i < size; i++) {
            universe.add(Instrument.parse(reader.readString()));
        }
        return universe;
    }
}

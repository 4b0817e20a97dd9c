package io.breadthflow.market.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Positions of the planted errors: one row in {@value #ROWS_PER_KIND} of each kind, at least one, on rows of their own, and a
 * single unexplained jump. The equity that jumps has no other dirt, and the first and last session of an equity are clean.
 */
public final class PlantedDirt {

    private static final int ROWS_PER_KIND = 8_000;

    private final Row jump;
    private final Map<Row, DirtKind> rows;

    private PlantedDirt(Row jump, Map<Row, DirtKind> rows) {
        this.jump = jump;
        this.rows = Map.copyOf(rows);
    }

    static PlantedDirt draw(SimulatedMarketSpec spec, RandomGenerator random) {
        Row jump = draw(spec, random, random.nextInt(spec.instruments()));
        Map<Row, DirtKind> rows = new HashMap<>();
        rows.put(jump, DirtKind.UNEXPLAINED_JUMP);
        int each = Math.max(1, spec.instruments() * spec.sessions() / ROWS_PER_KIND);
        for (DirtKind kind : DirtKind.values()) {
            for (int left = kind == DirtKind.UNEXPLAINED_JUMP ? 0 : each; left > 0; left--) {
                rows.put(drawFree(spec, random, jump.equity(), rows), kind);
            }
        }
        return new PlantedDirt(jump, rows);
    }

    private static Row drawFree(
            SimulatedMarketSpec spec, RandomGenerator random, int jumping, Map<Row, DirtKind> taken) {
        Row row;
        do {
            int other = random.nextInt(spec.instruments() - 1);
            row = draw(spec, random, other < jumping ? other : other + 1);
        } while (taken.containsKey(row));
        return row;
    }

    private static Row draw(SimulatedMarketSpec spec, RandomGenerator random, int equity) {
        return new Row(equity, 1 + random.nextInt(spec.sessions() - 2));
    }

    /** The error of the row of equity {@code equity} and session {@code session}, both counted from 0. */
    public Optional<DirtKind> at(int equity, int session) {
        return Optional.ofNullable(rows.get(new Row(equity, session)));
    }

    /** Number of rows with an error of this kind. */
    public int count(DirtKind kind) {
        return (int) rows.values().stream().filter(kind::equals).count();
    }

    /** True when {@code session} of {@code equity} is the one whose close has jumped. */
    boolean jumpsAt(int equity, int session) {
        return jump.equity() == equity && jump.session() == session;
    }

    private record Row(int equity, int session) {}
}

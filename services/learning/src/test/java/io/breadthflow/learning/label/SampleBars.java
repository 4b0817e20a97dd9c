package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarColumns.Prices;
import io.breadthflow.market.bar.BarColumns.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bars made for tests: one session is a day, the close is known 15 minutes later. */
public final class SampleBars {

    public static final long DAY = 86_400_000_000L;
    public static final long DELAY = 900_000_000L;

    private SampleBars() {}

    /** Bars without gaps or jumps from session 0 on. */
    public static SessionBars of(double... closes) {
        return of(IntStream.range(0, closes.length).toArray(), closes, new boolean[closes.length]);
    }

    static SessionBars of(int[] sessions, double[] closes, boolean[] jumps) {
        long[] event =
                Arrays.stream(sessions).mapToLong(session -> session * DAY).toArray();
        long[] available = Arrays.stream(event).map(time -> time + DELAY).toArray();
        return new SessionBars(bars(event, available, closes), sessions, jumps);
    }

    static BarColumns bars(long[] event, long[] available, double[] closes) {
        double[] volume = new double[closes.length];
        return new BarColumns(new Times(event, available), new Prices(closes, closes, closes, closes), volume);
    }

    /** Random walks with gaps, jumps and unchanged closes. */
    static List<SessionBars> dirty(int instruments, int sessions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SessionBars> list = new ArrayList<>();
        for (int i = 0; i < instruments; i++) {
            int[] present = IntStream.range(0, sessions)
                    .filter(session -> random.nextDouble() > 0.01)
                    .toArray();
            double[] closes = new double[present.length];
            boolean[] jumps = new boolean[present.length];
            double volatility = 0.01 + 0.02 * random.nextDouble();
            double price = 100;
            for (int row = 0; row < present.length; row++) {
                jumps[row] = random.nextDouble() < 0.005;
                price *= random.nextDouble() < 0.05 ? 1 : StrictMath.exp(volatility * (random.nextDouble() - 0.5));
                closes[row] = price;
            }
            list.add(of(present, closes, jumps));
        }
        return list;
    }

    /** What was available before {@code end}, exclusive. */
    static List<SessionBars> availableBefore(List<SessionBars> all, long end) {
        return all.stream()
                .map(bars -> {
                    int rows = (int) IntStream.range(0, bars.size())
                            .filter(row -> bars.bars().availableAt(row) < end)
                            .count();
                    int[] sessions = IntStream.range(0, rows).map(bars::session).toArray();
                    boolean[] jumps = new boolean[rows];
                    for (int row = 1; row < rows; row++) {
                        jumps[row] = bars.jumps(row - 1, 1);
                    }
                    return new SessionBars(bars.bars().head(rows), sessions, jumps);
                })
                .toList();
    }
}

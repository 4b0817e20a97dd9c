package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarColumns.Prices;
import io.breadthflow.market.bar.BarColumns.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bars made for tests: one step is a day, the close is known 15 minutes later. */
public final class SampleBars {

    public static final long DAY = 86_400_000_000L;
    public static final long DELAY = 900_000_000L;

    private SampleBars() {}

    /** Bars without gaps or jumps from step 0 on. */
    public static StepBars of(double... closes) {
        return of(IntStream.range(0, closes.length).toArray(), closes, new boolean[closes.length]);
    }

    static StepBars of(int[] steps, double[] closes, boolean[] jumps) {
        long[] event = Arrays.stream(steps).mapToLong(step -> step * DAY).toArray();
        long[] available = Arrays.stream(event).map(time -> time + DELAY).toArray();
        return new StepBars(bars(event, available, closes), steps, jumps);
    }

    static BarColumns bars(long[] event, long[] available, double[] closes) {
        double[] volume = new double[closes.length];
        return new BarColumns(new Times(event, available), new Prices(closes, closes, closes, closes), volume);
    }

    /** Random walks with gaps, jumps and unchanged closes. */
    static List<StepBars> dirty(int instruments, int steps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StepBars> list = new ArrayList<>();
        for (int i = 0; i < instruments; i++) {
            int[] present = IntStream.range(0, steps)
                    .filter(step -> random.nextDouble() > 0.01)
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
    static List<StepBars> availableBefore(List<StepBars> all, long end) {
        return all.stream()
                .map(bars -> {
                    int rows = (int) IntStream.range(0, bars.size())
                            .filter(row -> bars.bars().availableAt(row) < end)
                            .count();
                    int[] steps = IntStream.range(0, rows).map(bars::step).toArray();
                    boolean[] jumps = new boolean[rows];
                    for (int row = 1; row < rows; row++) {
                        jumps[row] = bars.jumps(row - 1, 1);
                    }
                    return new StepBars(bars.bars().head(rows), steps, jumps);
                })
                .toList();
    }
}

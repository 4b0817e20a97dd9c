package io.breadthflow.learning.score;

import java.util.function.ToDoubleFunction;

/** Confusion counts per block and a score over their weighted sum. */
final class ConfusionBlocks implements BlockScore {

    private final int[][] counts;
    private final ToDoubleFunction<Confusion> score;

    ConfusionBlocks(Forecast forecast, ToDoubleFunction<Confusion> score) {
        this.score = score;
        TestRows rows = forecast.rows();
        this.counts = new int[rows.blocks()][4];
        for (int row = 0; row < rows.size(); row++) {
            counts[rows.block(row)][2 * rows.truth(row) + forecast.predicted(row)]++;
        }
    }

    @Override
    public double at(int[] weight) {
        long[] total = new long[4];
        for (int block = 0; block < counts.length; block++) {
            for (int cell = 0; cell < total.length; cell++) {
                total[cell] += (long) weight[block] * counts[block][cell];
            }
        }
        return score.applyAsDouble(new Confusion(total[3], total[1], total[0], total[2]));
    }
}

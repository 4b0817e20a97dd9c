package io.breadthflow.learning.score;

import java.util.Arrays;

/**
 * Area under the ROC curve: the share of pairs of one row of each label in which the row of label 1 has the higher
 * probability, ties counting half (Hanley, McNeil 1982). NaN when a label is missing.
 *
 * <p>Rows are sorted once; rows of one probability and block become one cell, so that a draw is one pass over cells.
 */
final class RankedPairs implements BlockScore {

    private final int[] block;
    private final int[] ones;
    private final int[] zeros;
    /** First cell of each level of probability, and after them the number of cells. */
    private final int[] levelStart;

    RankedPairs(Forecast forecast) {
        TestRows rows = forecast.rows();
        double[] levels =
                Arrays.stream(forecast.probabilities()).sorted().distinct().toArray();
        int[] level = Arrays.stream(forecast.probabilities())
                .mapToInt(probability -> Arrays.binarySearch(levels, probability))
                .toArray();
        this.block = new int[rows.size()];
        this.ones = new int[rows.size()];
        this.zeros = new int[rows.size()];
        this.levelStart = new int[levels.length + 1];
        int[][] byLevel = Grouping.of(level, levels.length);
        int cells = 0;
        for (int i = 0; i < levels.length; i++) {
            levelStart[i] = cells;
            cells = addLevel(rows, byLevel[i], cells);
        }
        levelStart[levels.length] = cells;
    }

    private int addLevel(TestRows rows, int[] ofLevel, int start) {
        int[] cellOfBlock = new int[ofLevel.length == 1 ? 0 : rows.blocks()];
        Arrays.fill(cellOfBlock, -1);
        int cells = start;
        for (int row : ofLevel) {
            int of = rows.block(row);
            int cell = cellOfBlock.length == 0 || cellOfBlock[of] < 0 ? cells++ : cellOfBlock[of];
            if (cellOfBlock.length > 0) {
                cellOfBlock[of] = cell;
            }
            block[cell] = of;
            ones[cell] += rows.truth(row);
            zeros[cell] += 1 - rows.truth(row);
        }
        return cells;
    }

    @Override
    public double at(int[] weight) {
        double pairs = 0;
        double zerosBelow = 0;
        double allOnes = 0;
        for (int level = 0; level + 1 < levelStart.length; level++) {
            double levelOnes = 0;
            double levelZeros = 0;
            for (int cell = levelStart[level]; cell < levelStart[level + 1]; cell++) {
                levelOnes += weight[block[cell]] * (double) ones[cell];
                levelZeros += weight[block[cell]] * (double) zeros[cell];
            }
            pairs += levelOnes * (zerosBelow + levelZeros / 2);
            zerosBelow += levelZeros;
            allOnes += levelOnes;
        }
        return pairs / (allOnes * zerosBelow);
    }
}

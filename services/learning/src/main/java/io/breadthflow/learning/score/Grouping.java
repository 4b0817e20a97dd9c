package io.breadthflow.learning.score;

/** Rows by group, in rising order within each. */
final class Grouping {

    private Grouping() {}

    static int[][] of(int[] group, int groups) {
        int[] sizes = new int[groups];
        for (int value : group) {
            sizes[value]++;
        }
        int[][] rows = new int[groups][];
        for (int i = 0; i < groups; i++) {
            rows[i] = new int[sizes[i]];
        }
        int[] at = new int[groups];
        for (int row = 0; row < group.length; row++) {
            rows[group[row]][at[group[row]]++] = row;
        }
        return rows;
    }
}

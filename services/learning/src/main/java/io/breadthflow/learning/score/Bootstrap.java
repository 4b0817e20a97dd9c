package io.breadthflow.learning.score;

import java.util.SplittableRandom;

/**
 * Bootstrap over blocks: every draw takes as many blocks as there are, with replacement. One set of draws serves all
 * metrics and baselines, so that differences are paired.
 *
 * @param draws number of draws, at least 1
 * @param seed where the draws come from
 */
public record Bootstrap(int draws, long seed) {

    /** 1,000 draws from a fixed seed. */
    public static final Bootstrap STANDARD = new Bootstrap(1000, 20180207L);

    public Bootstrap {
        if (draws < 1) {
            throw new IllegalArgumentException("a bootstrap needs draws, not " + draws);
        }
    }

    /** Multiplicity of each block in each draw: {@code [draw][block]}. */
    int[][] weights(int blocks) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] weights = new int[draws][blocks];
        for (int[] draw : weights) {
            for (int i = 0; i < blocks; i++) {
                draw[random.nextInt(blocks)]++;
            }
        }
        return weights;
    }
}

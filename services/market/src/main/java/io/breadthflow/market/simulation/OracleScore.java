package io.breadthflow.market.simulation;

import io.breadthflow.market.bar.BarColumns;

/**
 * Accuracy of the true probabilities on the direction of the next close: the most that any model can reach on these
 * rows, up to chance. Rows without a next session, with an unchanged close and before the unexplained jump do not count.
 *
 * @param rows number of forecasts
 * @param accuracy share of right ones, a rise being forecast where its probability is above ½
 * @param expected mean of the probability of the likelier direction, which the accuracy estimates
 */
public record OracleScore(long rows, double accuracy, double expected) {

    static OracleScore of(SimulatedMarket market) {
        Count count = new Count();
        for (int equity = 0; equity < market.equities().size(); equity++) {
            for (int session = 0; session + 1 < market.dates().size(); session++) {
                if (!market.dirt().jumpsAt(equity, session + 1)) {
                    count.add(market.equities().get(equity), session);
                }
            }
        }
        return new OracleScore(count.rows, (double) count.right / count.rows, count.likelier / count.rows);
    }

    private static final class Count {
        private long rows;
        private long right;
        private double likelier;

        void add(SimulatedEquity equity, int session) {
            BarColumns bars = equity.bars();
            int direction = Double.compare(bars.close(session + 1), bars.close(session));
            if (direction != 0) {
                double up = equity.probabilityUp(session);
                rows++;
                right += (direction > 0) == (up > 0.5) ? 1 : 0;
                likelier += Math.max(up, 1 - up);
            }
        }
    }
}

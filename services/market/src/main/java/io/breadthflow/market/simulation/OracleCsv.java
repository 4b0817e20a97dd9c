package io.breadthflow.market.simulation;

import java.io.IOException;
import java.math.BigDecimal;

/** The true probabilities of all bars. */
final class OracleCsv {

    private static final String HEADER = "symbol,date,probability_up\n";

    private final SimulatedMarket market;

    OracleCsv(SimulatedMarket market) {
        this.market = market;
    }

    void writeTo(Appendable out) throws IOException {
        out.append(HEADER);
        for (SimulatedEquity equity : market.equities()) {
            for (int session = 0; session < market.dates().size(); session++) {
                out.append(equity.instrument().symbol())
                        .append(',')
                        .append(market.dates().get(session).toString())
                        .append(',')
                        .append(text(equity.probabilityUp(session)))
                        .append('\n');
            }
        }
    }

    private static String text(double probability) {
        int decimals = SimulatedEquity.PROBABILITY_DECIMALS;
        return BigDecimal.valueOf(SimulatedEquity.steps(probability), decimals).toPlainString();
    }
}

package io.breadthflow.market.simulation;

import io.breadthflow.market.bar.BarColumns;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bars in the shape of the public five-year file of equities, with the planted dirt. */
final class EquitiesCsv {

    private static final String HEADER = "date,open,high,low,close,volume,Name\n";

    private final SimulatedMarket market;

    EquitiesCsv(SimulatedMarket market) {
        this.market = market;
    }

    void writeTo(Appendable out) throws IOException {
        out.append(HEADER);
        for (int equity = 0; equity < market.equities().size(); equity++) {
            for (int session = 0; session < market.dates().size(); session++) {
                writeRow(equity, session, out);
            }
        }
    }

    /** Rows that {@link #writeTo} writes, the header apart. */
    long rows() {
        long bars = (long) market.equities().size() * market.dates().size();
        PlantedDirt dirt = market.dirt();
        return bars + dirt.count(DirtKind.DUPLICATE_ROW) - dirt.count(DirtKind.GAP);
    }

    private void writeRow(int equity, int session, Appendable out) throws IOException {
        SimulatedEquity traded = market.equities().get(equity);
        List<String> clean = numbers(traded.bars(), session);
        Optional<DirtKind> dirt = market.dirt().at(equity, session);
        String symbol = traded.instrument().symbol();
        for (List<String> numbers : dirt.isEmpty() ? List.of(clean) : soiled(clean, dirt.get(), session)) {
            out.append(market.dates().get(session).toString());
            for (String number : numbers) {
                out.append(',').append(number);
            }
            out.append(',').append(symbol).append('\n');
        }
    }

    private static List<String> numbers(BarColumns bars, int row) {
        return List.of(
                Ticks.text(bars.open(row)),
                Ticks.text(bars.high(row)),
                Ticks.text(bars.low(row)),
                Ticks.text(bars.close(row)),
                Long.toString((long) bars.volume(row)));
    }

    /** The rows that stand in the file for one clean row. */
    private static List<List<String>> soiled(List<String> clean, DirtKind kind, int session) {
        return switch (kind) {
            case NULL_FIELD -> List.of(without(clean, session % clean.size()));
            case BROKEN_OHLC -> List.of(List.of(clean.get(0), clean.get(2), clean.get(1), clean.get(3), clean.get(4)));
            case DUPLICATE_ROW -> List.of(clean, clean);
            case GAP -> List.of();
            case UNEXPLAINED_JUMP -> List.of(clean); // the jump is in the price itself
        };
    }

    private static List<String> without(List<String> numbers, int field) {
        String[] left = numbers.toArray(String[]::new);
        left[field] = "";
        return Arrays.asList(left);
    }
}

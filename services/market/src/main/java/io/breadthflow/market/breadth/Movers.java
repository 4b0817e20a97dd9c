package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import java.util.Arrays;

/**
 * Counts the instruments that closed above, below and at their previous close. The universe is that of the moment: an
 * instrument counts if it has a bar now and had one before, whenever that was. A close that is not finite is as no bar.
 */
final class Movers {

    private double[] previousCloses = new double[0];
    private int members;
    private int advancing;
    private int declining;
    private int unchanged;

    void count(CrossSection now) {
        advancing = 0;
        declining = 0;
        unchanged = 0;
        for (int entry = 0; entry < now.size(); entry++) {
            count(now.member(entry), now.close(entry));
        }
    }

    private void count(int member, double close) {
        makeRoomFor(member);
        double previous = previousCloses[member];
        if (Double.isFinite(close)) {
            advancing += close > previous ? 1 : 0;
            declining += close < previous ? 1 : 0;
            unchanged += close == previous ? 1 : 0;
            previousCloses[member] = close;
        }
    }

    private void makeRoomFor(int member) {
        if (previousCloses.length <= member) {
            previousCloses = Arrays.copyOf(previousCloses, 2 * (member + 1));
        }
        while (members <= member) {
            previousCloses[members++] = Double.NaN;
        }
    }

    int advancing() {
        return advancing;
    }

    int declining() {
        return declining;
    }

    /** Number of instruments that were compared with their previous close. */
    int compared() {
        return advancing + declining + unchanged;
    }

    void save(StateWriter writer) {
        writer.writeDoubles(Arrays.copyOf(previousCloses, members));
    }

    void restore(StateReader reader) {
        previousCloses = reader.readDoubles();
        members = previousCloses.length;
    }
}

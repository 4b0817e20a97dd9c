package io.breadthflow.market.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rises counted against their true probability, in ten equal groups by that probability. */
final class Calibration {

    private final List<Forecast> forecasts;

    private Calibration(List<Forecast> forecasts) {
        this.forecasts = forecasts;
    }

    /** All rows of {@code market} with a next session, but for the one before the jump and unchanged closes. */
    static Calibration of(SimulatedMarket market) {
        List<Forecast> forecasts = new ArrayList<>();
        for (SimulatedEquity equity : market.equities()) {
            for (int session = 0; session + 1 < market.dates().size(); session++) {
                double ratio = equity.bars().close(session + 1) / equity.bars().close(session);
                if (ratio > 0.55 && ratio != 1) {
                    forecasts.add(new Forecast(equity.probabilityUp(session), ratio > 1));
                }
            }
        }
        forecasts.sort(Comparator.comparingDouble(Forecast::probability));
        return new Calibration(forecasts);
    }

    double meanProbability(int decile) {
        return group(decile).stream()
                .mapToDouble(Forecast::probability)
                .average()
                .orElseThrow();
    }

    double frequency(int decile) {
        return (double) group(decile).stream().filter(Forecast::rose).count()
                / group(decile).size();
    }

    private List<Forecast> group(int decile) {
        return forecasts.subList(decile * forecasts.size() / 10, (decile + 1) * forecasts.size() / 10);
    }

    private record Forecast(double probability, boolean rose) {}
}

package io.breadthflow.training;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.MarketOutput;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import java.util.Arrays;

/** Features of a simulated market, computed through the very folds of the catalogue: {@code [output][row]}. */
final class SimulatedFeatures {
    private final SimulatedMarket market;
    private final int sessions;
    private final double[][] values;

    private SimulatedFeatures(SimulatedMarket market, int outputs) {
        this.market = market;
        this.sessions = market.dates().size();
        this.values = new double[outputs][market.equities().size() * sessions];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
    }

    static double[][] of(SimulatedMarket market, FeatureSet set) {
        SimulatedFeatures features = new SimulatedFeatures(market, set.outputs().size());
        int at = 0;
        for (SeriesFeature feature : set.series()) {
            features.fold(feature, at);
            at += feature.outputs().size();
        }
        for (MarketFeature feature : set.market()) {
            features.fold(feature, at);
            at += feature.outputs().size();
        }
        return features.values;
    }

    private void fold(SeriesFeature feature, int at) {
        double[] out = new double[feature.outputs().size()];
        for (int equity = 0; equity < market.equities().size(); equity++) {
            SeriesFold fold = feature.start();
            for (int session = 0; session < sessions; session++) {
                fold.update(market.equities().get(equity).bars(), session, out, 0);
                for (int output = 0; output < out.length; output++) {
                    values[at + output][equity * sessions + session] = out[output];
                }
            }
        }
    }

    private void fold(MarketFeature feature, int at) {
        Universe universe = new Universe();
        for (SimulatedEquity equity : market.equities()) {
            universe.add(equity.instrument());
        }
        MarketFold fold = feature.start(universe);
        for (int session = 0; session < sessions; session++) {
            fold.update(new Session(session), new Cells(at, session));
        }
    }

    /** All equities at one session. */
    private final class Session implements CrossSection {
        private final int session;

        Session(int session) {
            this.session = session;
        }

        @Override
        public long eventTime() {
            return bars(0).eventTime(session);
        }

        @Override
        public int size() {
            return market.equities().size();
        }

        @Override
        public int member(int i) {
            return i;
        }

        @Override
        public BarColumns bars(int i) {
            return market.equities().get(i).bars();
        }

        @Override
        public int row(int i) {
            return session;
        }
    }

    /** The rows of one session. */
    private final class Cells implements MarketOutput {
        private final int at;
        private final int session;

        Cells(int at, int session) {
            this.at = at;
            this.session = session;
        }

        @Override
        public void market(int output, double value) {
            for (int equity = 0; equity < market.equities().size(); equity++) {
                instrument(output, equity, value);
            }
        }

        @Override
        public void instrument(int output, int entry, double value) {
            values[at + output][entry * sessions + session] = value;
        }
    }
}

package io.breadthflow.market.testing;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.MarketOutput;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bars of several instruments, read across by event time. Instruments are numbered here in the order they were given. */
public final class Panel {

    private final List<BarColumns> bars;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Long> times;
    private final Map<Long, List<Place>> places = new TreeMap<>();

    public Panel(List<BarColumns> bars) {
        this.bars = List.copyOf(bars);
        for (int i = 0; i < bars.size(); i++) {
            instruments.add(Instrument.parse("sim.equity.S%03d".formatted(i)));
            for (int row = 0; row < bars.get(i).size(); row++) {
                long time = bars.get(i).eventTime(row);
                places.computeIfAbsent(time, key -> new ArrayList<>()).add(new Place(i, row));
            }
        }
        this.times = List.copyOf(places.keySet());
    }

    /** Number of event times. */
    public int size() {
        return times.size();
    }

    public int instruments() {
        return bars.size();
    }

    public BarColumns bars(int instrument) {
        return bars.get(instrument);
    }

    /** The row of {@code instrument} at event time number {@code at}, -1 where it has none. */
    public int row(int at, int instrument) {
        return places.get(times.get(at)).stream()
                .filter(place -> place.instrument() == instrument)
                .mapToInt(Place::row)
                .findFirst()
                .orElse(-1);
    }

    /** What was known after the first {@code count} event times. */
    public Panel head(int count) {
        long end = count < size() ? times.get(count) : Long.MAX_VALUE;
        return new Panel(bars.stream()
                .map(columns -> {
                    int rows = 0;
                    while (rows < columns.size() && columns.eventTime(rows) < end) {
                        rows++;
                    }
                    return columns.head(rows);
                })
                .toList());
    }

    /** All outputs at all event times, {@code [time][output × instruments + instrument]}; NaN without a bar. */
    public double[][] run(MarketFeature feature) {
        return new Run(feature).through(0, size());
    }

    /** As {@link #run}, but universe and fold are saved and restored before every event time of {@code cuts}. */
    public double[][] runRestoredAt(MarketFeature feature, int... cuts) {
        Run run = new Run(feature);
        double[][] outputs = new double[0][];
        int from = 0;
        for (int cut : cuts) {
            outputs = joined(outputs, run.through(from, cut));
            run = run.restored();
            from = cut;
        }
        return joined(outputs, run.through(from, size()));
    }

    private static double[][] joined(double[][] first, double[][] second) {
        double[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private record Place(int instrument, int row) {}

    private final class Run {

        private final MarketFeature feature;
        private final Universe universe;
        private final MarketFold fold;

        Run(MarketFeature feature) {
            this(feature, new Universe());
        }

        private Run(MarketFeature feature, Universe universe) {
            this.feature = feature;
            this.universe = universe;
            this.fold = feature.start(universe);
        }

        Run restored() {
            StateWriter writer = new StateWriter();
            universe.save(writer);
            fold.save(writer);
            StateReader reader = new StateReader(writer.toBytes());
            Run run = new Run(feature, Universe.restore(reader));
            run.fold.restore(reader);
            if (!reader.isExhausted()) {
                throw new AssertionError(feature.id() + " saves more than it restores");
            }
            return run;
        }

        double[][] through(int from, int to) {
            double[][] outputs = new double[to - from][];
            for (int at = from; at < to; at++) {
                outputs[at - from] = update(at);
            }
            return outputs;
        }

        private double[] update(int at) {
            Map<Integer, Place> byMember = new HashMap<>();
            for (Place place : places.get(times.get(at))) {
                byMember.put(universe.add(instruments.get(place.instrument())), place);
            }
            List<Integer> members =
                    byMember.keySet().stream().sorted(Comparator.naturalOrder()).toList();
            List<Place> entries = members.stream().map(byMember::get).toList();
            Recorder recorder = new Recorder(feature.outputs().size(), entries, instruments());
            fold.update(new Section(times.get(at), members, entries, bars), recorder);
            return recorder.values;
        }
    }

    private record Section(long eventTime, List<Integer> members, List<Place> entries, List<BarColumns> all)
            implements CrossSection {

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public int member(int i) {
            return members.get(i);
        }

        @Override
        public BarColumns bars(int i) {
            return all.get(entries.get(i).instrument());
        }

        @Override
        public int row(int i) {
            return entries.get(i).row();
        }
    }

    private static final class Recorder implements MarketOutput {

        private final List<Place> entries;
        private final int instruments;
        private final double[] values;

        Recorder(int outputs, List<Place> entries, int instruments) {
            this.entries = entries;
            this.instruments = instruments;
            this.values = new double[outputs * instruments];
            Arrays.fill(values, Double.NaN);
        }

        @Override
        public void market(int output, double value) {
            for (Place place : entries) {
                values[output * instruments + place.instrument()] = value;
            }
        }

        @Override
        public void instrument(int output, int entry, double value) {
            values[output * instruments + entries.get(entry).instrument()] = value;
        }
    }
}

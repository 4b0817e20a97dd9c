package io.breadthflow.market.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.breadth.AdvanceRatio;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFolds;
import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketPassTest {

    private static final FeatureSet NO_MARKET = set();
    private static final FeatureSet ADVANCING = set(new AdvanceRatio());

    private record Bar(Instrument instrument, BarColumns bars, int row) implements SectionBar {}

    private static FeatureSet set(MarketFeature... market) {
        return new FeatureSet("test", BarSpec.SESSION, List.of(), List.of(market));
    }

    private static Bar bar(String symbol, long time, long known, double close) {
        double[] price = {close};
        return new Bar(
                Instrument.parse("sim.equity." + symbol),
                new BarColumns(
                        new BarColumns.Times(new long[] {time}, new long[] {known}),
                        new BarColumns.Prices(price, price, price, price),
                        new double[] {1}),
                0);
    }

    private static List<SectionValues<Bar>> walk(FeatureSet set, MarketFolds folds, Bar... bars) {
        List<SectionValues<Bar>> all = new ArrayList<>();
        new MarketPass<Bar>(set, folds, List.of(bars).iterator()).forEachRemaining(all::add);
        return all;
    }

    private static List<String> symbols(SectionValues<Bar> values) {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            symbols.add(values.bar(i).instrument().symbol());
        }
        return symbols;
    }

    @Test
    void newcomersOfOneTimeAreNumberedByKeyWhateverTheirOrder() {
        MarketFolds folds = MarketFolds.start(ADVANCING);
        List<SectionValues<Bar>> times = walk(
                ADVANCING,
                folds,
                bar("C", 1, 1, 10),
                bar("B", 1, 1, 10),
                bar("A", 2, 2, 10),
                bar("C", 2, 2, 11),
                bar("B", 2, 2, 9));

        assertThat(folds.universe().member(0).symbol()).isEqualTo("B");
        assertThat(folds.universe().member(1).symbol()).isEqualTo("C");
        assertThat(folds.universe().member(2).symbol()).isEqualTo("A");
        assertThat(symbols(times.get(0))).containsExactly("B", "C");
        assertThat(symbols(times.get(1))).containsExactly("B", "C", "A");
        assertThat(folds.lastEventTime()).isEqualTo(2);
    }

    @Test
    void numbersAndValuesDoNotDependOnWhereHistoryIsCut() {
        Bar[] first = {bar("C", 1, 1, 10), bar("B", 1, 1, 10)};
        Bar[] second = {bar("A", 2, 2, 10), bar("B", 2, 2, 9), bar("C", 2, 2, 11)};
        MarketFolds whole = MarketFolds.start(ADVANCING);
        SectionValues<Bar> expected = walk(ADVANCING, whole, first[0], first[1], second[0], second[1], second[2])
                .get(1);
        MarketFolds before = MarketFolds.start(ADVANCING);
        walk(ADVANCING, before, first);
        MarketFolds resumed = MarketFolds.restore(ADVANCING, before.save());
        SectionValues<Bar> values = walk(ADVANCING, resumed, second).get(0);

        assertThat(symbols(values)).isEqualTo(symbols(expected));
        assertThat(values.values(0)).containsExactly(expected.values(0));
        assertThat(resumed.save()).isEqualTo(whole.save());
    }

    @Test
    void aMarketValueGoesToEveryBarAndIsKnownWithTheLast() {
        List<SectionValues<Bar>> times = walk(
                ADVANCING,
                MarketFolds.start(ADVANCING),
                bar("A", 1, 2, 10),
                bar("B", 1, 5, 10),
                bar("A", 10, 12, 11),
                bar("B", 10, 11, 9),
                bar("A", 20, 21, 12));

        assertThat(times.get(0).knownAt(0)).isEqualTo(5);
        assertThat(times.get(0).knownAt(1)).isEqualTo(5);
        assertThat(times.get(1).knownAt(1)).isEqualTo(12);
        assertThat(times.get(1).values(0)).containsExactly(0.5);
        assertThat(times.get(1).values(1)).containsExactly(0.5);
        assertThat(times.get(2).knownAt(0)).isEqualTo(21);
        assertThat(times.get(2).values(0)).containsExactly(1.0);
    }

    @Test
    void withoutMarketFeaturesAVectorWaitsForItsOwnBarOnly() {
        SectionValues<Bar> values = walk(
                        NO_MARKET, MarketFolds.start(NO_MARKET), bar("A", 1, 2, 10), bar("B", 1, 5, 10))
                .get(0);

        assertThat(values.knownAt(0)).isEqualTo(2);
        assertThat(values.knownAt(1)).isEqualTo(5);
        assertThat(values.values(0)).isEmpty();
    }

    @Test
    void refusesBarsThatGoBackInTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> walk(ADVANCING, MarketFolds.start(ADVANCING), bar("A", 2, 2, 10), bar("B", 1, 1, 10)))
                .withMessageContaining("sim.equity.B");
    }
}

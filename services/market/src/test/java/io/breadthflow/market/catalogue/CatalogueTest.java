package io.breadthflow.market.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    @Test
    void namesEveryFeatureAndEveryOutputOnce() {
        List<String> ids = Stream.concat(
                        Catalogue.series().stream().map(SeriesFeature::id),
                        Catalogue.market().stream().map(MarketFeature::id))
                .map(id -> id.name())
                .toList();
        List<String> outputs = Stream.concat(
                        Catalogue.series().stream().map(SeriesFeature::outputs),
                        Catalogue.market().stream().map(MarketFeature::outputs))
                .flatMap(List::stream)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(outputs).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void equitiesDailyHas44OutputsAndWarmsUpInHalfAYear() {
        FeatureSet set = Catalogue.equitiesDaily();
        assertThat(set.outputs()).hasSize(44).contains("bollinger_z_20", "mcclellan_oscillator");
        assertThat(set.warmUp()).isEqualTo(120);
        assertThat(Catalogue.series()).containsAll(set.series());
        assertThat(Catalogue.market()).containsAll(set.market());
    }

    @Test
    void findsASetByItsName() {
        assertThat(Catalogue.findSet("equities-daily")).contains(Catalogue.equitiesDaily());
        assertThat(Catalogue.findSet("equities-hourly")).isEmpty();
    }

    /** The hash names tables and saved state: changing it makes every feature table of the set anew. */
    @Test
    void equitiesDailyKeepsItsHash() {
        assertThat(Catalogue.equitiesDaily().hash()).isEqualTo("06c6cac7");
    }

    static Stream<SeriesFeature> seriesOfSets() {
        return Catalogue.sets().stream().flatMap(set -> set.series().stream());
    }

    @ParameterizedTest
    @MethodSource("seriesOfSets")
    void whatIsInASetDoesNotDependOnTheScaleOfPricesAndVolumes(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(1, 300);
        double[][] columns = Bars.columns(bars);
        for (int column = 0; column < columns.length; column++) {
            double scale = column == 4 ? 1_000 : 37;
            columns[column] =
                    Arrays.stream(columns[column]).map(value -> scale * value).toArray();
        }
        double[] small = Computed.only(feature, bars);
        double[] large = Computed.only(feature, Bars.of(columns));
        assertThat(Arrays.copyOfRange(large, feature.warmUp(), 300))
                .containsExactly(Arrays.copyOfRange(small, feature.warmUp(), 300), within(1e-9));
    }
}

package io.breadthflow.spark.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import io.breadthflow.spark.session.SparkSessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two engines, one result: what Spark computes in groups is what a fold computes here, bit for bit. */
@Tag("slow")
class SeriesVectorsIT {

    private static final FeatureSet SET = Catalogue.equitiesDaily();

    private final SimulatedMarket market = SimulatedMarket.of(SimulatedMarketSpec.of(42, 3, 160));

    @Test
    void vectorsHaveTheBitsOfALocalFoldWhateverTheOrderOfTheRows() {
        List<Row> rows = new ArrayList<>();
        market.equities().forEach(equity -> rows.addAll(OhlcvRows.of(equity, 1.0)));
        Collections.shuffle(rows, new Random(1));
        Dataset<Row> ohlcv = SparkSessions.local("series vectors", 2).createDataFrame(rows, OhlcvRows.SCHEMA);

        List<Row> vectors =
                SeriesVectors.of(ohlcv, SET).orderBy("symbol", "event_time").collectAsList();

        assertThat(vectors).hasSize(3 * 160);
        for (int equity = 0; equity < 3; equity++) {
            assertSameBits(market.equities().get(equity), vectors.subList(equity * 160, (equity + 1) * 160));
        }
    }

    private static void assertSameBits(SimulatedEquity equity, List<Row> vectors) {
        for (SeriesFeature feature : SET.series()) {
            SeriesFold fold = feature.start();
            double[] expected = new double[feature.outputs().size()];
            for (int row = 0; row < vectors.size(); row++) {
                fold.update(equity.bars(), row, expected, 0);
                for (int output = 0; output < expected.length; output++) {
                    double value = vectors.get(row).getAs(feature.outputs().get(output));
                    assertThat(Double.doubleToRawLongBits(value))
                            .as("%s of %s at bar %d", feature.id(), equity.instrument(), row)
                            .isEqualTo(Double.doubleToRawLongBits(expected[output]));
                }
            }
        }
    }
}

package io.breadthflow.market.catalogue;

import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.breadth.AdvanceDeclineLine;
import io.breadthflow.market.breadth.AdvanceRatio;
import io.breadthflow.market.breadth.McClellanOscillator;
import io.breadthflow.market.breadth.McClellanSummation;
import io.breadthflow.market.breadth.ShareAboveMean;
import io.breadthflow.market.breadth.ZweigBreadth;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.combinator.CrossSectionalMean;
import io.breadthflow.market.feature.combinator.CrossSectionalRank;
import io.breadthflow.market.feature.combinator.Lagged;
import io.breadthflow.market.feature.combinator.PerPrice;
import io.breadthflow.market.feature.fold.FeatureOutput;
import io.breadthflow.market.feature.momentum.CloseLocation;
import io.breadthflow.market.feature.momentum.Gap;
import io.breadthflow.market.feature.momentum.LogReturn;
import io.breadthflow.market.feature.momentum.RelativeStrength;
import io.breadthflow.market.feature.momentum.SimpleReturn;
import io.breadthflow.market.feature.momentum.WilliamsR;
import io.breadthflow.market.feature.rolling.RollingDeviation;
import io.breadthflow.market.feature.rolling.RollingMaximum;
import io.breadthflow.market.feature.rolling.RollingMean;
import io.breadthflow.market.feature.rolling.RollingMinimum;
import io.breadthflow.market.feature.trend.DistanceFromHigh;
import io.breadthflow.market.feature.trend.DistanceFromLow;
import io.breadthflow.market.feature.trend.ExponentialMean;
import io.breadthflow.market.feature.trend.Macd;
import io.breadthflow.market.feature.trend.PriceToExponentialMean;
import io.breadthflow.market.feature.trend.PriceToMean;
import io.breadthflow.market.feature.volatility.AverageTrueRange;
import io.breadthflow.market.feature.volatility.BollingerBands;
import io.breadthflow.market.feature.volatility.BollingerPercentB;
import io.breadthflow.market.feature.volatility.BollingerWidth;
import io.breadthflow.market.feature.volatility.BollingerZ;
import io.breadthflow.market.feature.volatility.HighLowRange;
import io.breadthflow.market.feature.volatility.ParkinsonVolatility;
import io.breadthflow.market.feature.volatility.RealisedVolatility;
import io.breadthflow.market.feature.volume.DollarVolume;
import io.breadthflow.market.feature.volume.Illiquidity;
import io.breadthflow.market.feature.volume.VolumeToMean;
import io.breadthflow.market.feature.volume.VolumeZScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every feature there is, and the sets of them that feature tables are made of.
 *
 * <h2>How to add a feature</h2>
 *
 * <ol>
 *   <li><b>One class</b> in the family it belongs to ({@code feature.trend}, {@code momentum}, {@code volatility},
 *       {@code volume}, {@code rolling}; {@code breadth} for the market as a whole). Most are a record of their
 *       parameters with three methods: a name ({@code id}), the number of leading bars without a value ({@code warmUp})
 *       and a fold ({@code start}). Where one number per bar and one statistic over a window is all there is to it, the
 *       fold is a {@link io.breadthflow.market.feature.fold.WindowFold}; see {@link BollingerZ}. Its Javadoc states the
 *       formula with its source, the unit, and what happens at NaN.
 *   <li><b>One line</b> here, in {@link #series()} or {@link #market()}. What is made of existing features needs only the
 *       line: {@link Lagged}, {@link PerPrice}, {@link CrossSectionalRank}, {@link CrossSectionalMean}.
 *   <li><b>One oracle</b> in {@code SeriesOracles} or {@code MarketOracles} of the tests: the definition, computed
 *       plainly from whole arrays. A catalogue entry without an oracle fails the contract test.
 *   <li><b>One test</b> with numbers worked out by hand, and where TA-Lib has the function one line in
 *       {@code TaLibParityTest}.
 *   <li><b>One golden line</b>: {@code FingerprintTest} fails with the line that {@code fingerprints.csv} lacks. It is what
 *       notices numbers that change under the same version.
 * </ol>
 *
 * <p>The contract tests run over everything listed here and check causality, warm-up, NaN policy, absence of infinities
 * and that batch, incremental and restored computation give the same bits.
 *
 * <h2>How to change one</h2>
 *
 * A definition whose numbers change gets a higher version in its id. Sets that contain it, also through a combinator,
 * then have another hash and become another table: nothing that was trained on the old numbers meets the new ones.
 *
 * <h2>What may go into a set</h2>
 *
 * Only what compares across instruments and years: ratios, ranks and bounded indicators. Prices, volumes and sums that
 * grow with history are listed for charts and as material for combinators.
 */
public final class Catalogue {

    private static final int MONTH = 20;

    private static final List<SeriesFeature> SCALE_FREE_SERIES = List.of(
            new SimpleReturn(1),
            new SimpleReturn(2),
            new SimpleReturn(5),
            new SimpleReturn(10),
            new SimpleReturn(MONTH),
            new SimpleReturn(60),
            new SimpleReturn(120),
            new Lagged(FeatureOutput.of(new SimpleReturn(1)), 1),
            new Lagged(FeatureOutput.of(new SimpleReturn(1)), 2),
            new Gap(),
            new CloseLocation(),
            new RelativeStrength(14),
            new PriceToExponentialMean(MONTH),
            new PriceToExponentialMean(50),
            new PerPrice(new FeatureOutput(new Macd(12, 26, 9), "macd_line_12_26_9")),
            new PerPrice(new FeatureOutput(new Macd(12, 26, 9), "macd_histogram_12_26_9")),
            new DistanceFromHigh(60),
            new DistanceFromLow(60),
            new BollingerZ(MONTH),
            new BollingerWidth(MONTH),
            new PerPrice(FeatureOutput.of(new AverageTrueRange(14))),
            new HighLowRange(),
            new RealisedVolatility(5),
            new RealisedVolatility(10),
            new RealisedVolatility(MONTH),
            new RealisedVolatility(60),
            new RealisedVolatility(120),
            new ParkinsonVolatility(MONTH),
            new ParkinsonVolatility(60),
            new VolumeZScore(MONTH));

    private static final List<MarketFeature> SCALE_FREE_MARKET = List.of(
            new CrossSectionalRank(FeatureOutput.of(new SimpleReturn(1))),
            new CrossSectionalRank(FeatureOutput.of(new SimpleReturn(5))),
            new CrossSectionalRank(FeatureOutput.of(new SimpleReturn(MONTH))),
            new CrossSectionalRank(FeatureOutput.of(new RealisedVolatility(MONTH))),
            new CrossSectionalRank(FeatureOutput.of(new RealisedVolatility(60))),
            new CrossSectionalRank(FeatureOutput.of(new RealisedVolatility(120))),
            new CrossSectionalRank(FeatureOutput.of(new ParkinsonVolatility(MONTH))),
            new CrossSectionalRank(FeatureOutput.of(new PerPrice(FeatureOutput.of(new AverageTrueRange(14))))),
            new CrossSectionalRank(FeatureOutput.of(new DollarVolume(MONTH))),
            new CrossSectionalRank(FeatureOutput.of(new VolumeZScore(MONTH))),
            new CrossSectionalMean(FeatureOutput.of(new SimpleReturn(1))),
            new AdvanceRatio(),
            new McClellanOscillator(),
            new ShareAboveMean(50));

    private static final List<SeriesFeature> OTHER_SERIES = List.of(
            new LogReturn(1),
            new WilliamsR(14),
            new ExponentialMean(12),
            new PriceToMean(50),
            new Macd(12, 26, 9),
            new RollingMean(MONTH),
            new RollingDeviation(MONTH),
            new RollingMinimum(MONTH),
            new RollingMaximum(MONTH),
            new BollingerBands(MONTH),
            new BollingerPercentB(MONTH),
            new AverageTrueRange(14),
            new VolumeToMean(MONTH),
            new DollarVolume(MONTH),
            new Illiquidity(MONTH));

    private static final List<MarketFeature> OTHER_MARKET =
            List.of(new AdvanceDeclineLine(), new McClellanSummation(), new ZweigBreadth());

    private static final FeatureSet EQUITIES_DAILY =
            new FeatureSet("equities-daily", BarSpec.SESSION, SCALE_FREE_SERIES, SCALE_FREE_MARKET);

    private Catalogue() {}

    /** Every feature of one instrument. */
    public static List<SeriesFeature> series() {
        return joined(SCALE_FREE_SERIES, OTHER_SERIES);
    }

    /** Every feature of the market, also the ranks of an instrument within it. */
    public static List<MarketFeature> market() {
        return joined(SCALE_FREE_MARKET, OTHER_MARKET);
    }

    /**
     * The set for daily bars of equities: 44 scale-free outputs for next-day direction and for volatility over the next
     * month, with a warm-up of half a year.
     */
    public static FeatureSet equitiesDaily() {
        return EQUITIES_DAILY;
    }

    /** Every feature set. */
    public static List<FeatureSet> sets() {
        return List.of(EQUITIES_DAILY);
    }

    /** The feature set called {@code name}. */
    public static Optional<FeatureSet> findSet(String name) {
        return sets().stream().filter(set -> set.name().equals(name)).findFirst();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}

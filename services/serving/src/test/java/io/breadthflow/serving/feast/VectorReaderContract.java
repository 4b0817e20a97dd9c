package io.breadthflow.serving.feast;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.serving.online.VectorReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever store serving reads from, it finds exactly what features has published: values to the last bit, where NaN is
 * NaN, and our own times and versions to the microsecond. Each test publishes a listing of its own.
 */
abstract class VectorReaderContract {

    private static final Instant CLOSE = Instant.parse("2018-02-07T21:00:00Z").plus(123_456, ChronoUnit.MICROS);
    private static final int INSTRUMENTS = 505;

    /** Real servers remember earlier runs. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    /** Where features publishes. */
    abstract OnlineFeatureStore store();

    /** What serving reads. */
    abstract VectorReader reader();

    static List<FeatureSet> sets() {
        return Catalogue.sets();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyVectorOfALargeListingComesBackExactly(FeatureSet set) {
        String listing = listing("large");
        List<OnlineVector> published = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            published.add(vector(set, listing + ".S" + i, CLOSE.minus(i % 3, ChronoUnit.DAYS), 1, new Random(i)));
        }
        store().publish(set.hash(), listing, published);

        assertThat(reader().find(row(set), instruments(published)))
                .as("%s through %s", set.name(), getClass().getSimpleName())
                .hasSize(INSTRUMENTS)
                .allSatisfy(found -> assertSame(found, published));
    }

    @Test
    void aCorrectionOfTheSameEventTimeComesThrough() {
        String listing = listing("corrected");
        List<OnlineVector> first = List.of(vector(listing + ".A", CLOSE, 1, 1), vector(listing + ".B", CLOSE, 1, 2));
        List<OnlineVector> second = List.of(vector(listing + ".A", CLOSE, 2, 3), vector(listing + ".B", CLOSE, 2, 2));
        publish(listing, first);
        publish(listing, second);

        assertThat(find(first)).hasSize(2).allSatisfy(found -> assertSame(found, second));
    }

    @Test
    void aListingLoadedAnewMayEndEarlier() {
        String listing = listing("earlier");
        List<OnlineVector> first = List.of(vector(listing + ".A", CLOSE, 1, 1));
        List<OnlineVector> second = List.of(vector(listing + ".A", CLOSE.minus(300, ChronoUnit.DAYS), 2, 2));
        publish(listing, first);
        publish(listing, second);

        assertThat(find(first)).hasSize(1).allSatisfy(found -> assertSame(found, second));
    }

    @Test
    void aLatePublicationChangesNothing() {
        String listing = listing("late");
        List<OnlineVector> newer = List.of(vector(listing + ".A", CLOSE, 5, 5));
        List<OnlineVector> older = List.of(
                vector(listing + ".A", CLOSE.plusSeconds(1), 4, 4), vector(listing + ".B", CLOSE.plusSeconds(1), 4, 4));
        publish(listing, newer);
        publish(listing, older);

        assertThat(find(older)).hasSize(1).allSatisfy(found -> assertSame(found, newer));
    }

    @Test
    void publishingAgainChangesNothing() {
        String listing = listing("again");
        List<OnlineVector> vectors = List.of(vector(listing + ".A", CLOSE, 1, 1));
        publish(listing, vectors);
        publish(listing, vectors);

        assertThat(find(vectors)).hasSize(1).allSatisfy(found -> assertSame(found, vectors));
    }

    @Test
    void whatIsWithdrawnIsNotFoundUntilItIsPublishedAgain() {
        String listing = listing("withdrawn");
        List<OnlineVector> both = List.of(vector(listing + ".A", CLOSE, 1, 1), vector(listing + ".B", CLOSE, 1, 2));
        List<OnlineVector> one = List.of(vector(listing + ".A", CLOSE, 2, 1));
        List<OnlineVector> back = List.of(vector(listing + ".A", CLOSE, 3, 1), vector(listing + ".B", CLOSE, 3, 3));
        publish(listing, both);
        publish(listing, one);
        assertThat(find(both)).hasSize(1).allSatisfy(found -> assertSame(found, one));
        publish(listing, List.of());
        assertThat(find(both)).isEmpty();
        publish(listing, back);
        assertThat(find(both)).hasSize(2).allSatisfy(found -> assertSame(found, back));
    }

    @Test
    void aVectorOfNothingButNaNIsThere() {
        String listing = listing("undefined");
        List<OnlineVector> vectors = List.of(vector(listing + ".A", CLOSE, 1, Double.NaN));
        publish(listing, vectors);

        assertThat(find(vectors)).hasSize(1).allSatisfy(found -> assertSame(found, vectors));
    }

    @Test
    void anUnknownInstrumentIsNotFound() {
        String listing = listing("unknown");
        publish(listing, List.of(vector(listing + ".A", CLOSE, 1, 1)));

        assertThat(reader().find(row(Catalogue.equitiesDaily()), List.of(Instrument.parse(listing + ".NOBODY"))))
                .isEmpty();
        assertThat(reader().find(row(Catalogue.equitiesDaily()), List.of())).isEmpty();
    }

    private String listing(String name) {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT) + RUN + "." + name;
    }

    private void publish(String listing, List<OnlineVector> vectors) {
        store().publish(Catalogue.equitiesDaily().hash(), listing, vectors);
    }

    private List<OnlineVector> find(List<OnlineVector> of) {
        return reader().find(row(Catalogue.equitiesDaily()), instruments(of));
    }

    private static List<Instrument> instruments(List<OnlineVector> of) {
        return of.stream().map(OnlineVector::instrument).toList();
    }

    static FeatureSetRow row(FeatureSet set) {
        return new FeatureSetRow(set.hash(), set.name(), set.outputs(), "table", set.warmUp(), null);
    }

    private static OnlineVector vector(String instrument, Instant time, long version, double value) {
        double[] values = new double[Catalogue.equitiesDaily().outputs().size()];
        Arrays.fill(values, value);
        return new OnlineVector(Instrument.parse(instrument), time, time.plusSeconds(900), version, values);
    }

    /** Doubles of all sizes, with what is hard to keep: NaN, negative zero, whole and extreme numbers. */
    static OnlineVector vector(FeatureSet set, String instrument, Instant time, long version, Random random) {
        double[] hard = {Double.NaN, -0.0, 1.0, 0.1 + 0.2, Double.MIN_VALUE, -Double.MAX_VALUE, 0x1p53};
        double[] values = new double[set.outputs().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0
                    ? hard[random.nextInt(hard.length)]
                    : random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
        }
        return new OnlineVector(Instrument.parse(instrument), time, time.plusSeconds(900), version, values);
    }

    private static void assertSame(OnlineVector found, List<OnlineVector> published) {
        Map<Instrument, OnlineVector> byInstrument =
                published.stream().collect(Collectors.toMap(OnlineVector::instrument, Function.identity()));
        OnlineVector expected = byInstrument.get(found.instrument());
        assertThat(expected).as("%s is published", found.instrument()).isNotNull();
        assertThat(found.eventTime()).isEqualTo(expected.eventTime());
        assertThat(found.availableAt()).isEqualTo(expected.availableAt());
        assertThat(found.tableVersion()).isEqualTo(expected.tableVersion());
        assertThat(bits(found)).isEqualTo(bits(expected));
    }

    private static long[] bits(OnlineVector vector) {
        return Arrays.stream(vector.values())
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }
}

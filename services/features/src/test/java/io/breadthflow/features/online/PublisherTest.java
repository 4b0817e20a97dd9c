package io.breadthflow.features.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.features.Bars;
import io.breadthflow.features.MemoryOnlineStore;
import io.breadthflow.features.ToyFeatures;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineVector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublisherTest {

    private static final FeatureSet SET = ToyFeatures.SET;

    private final Lake lake = MemoryLake.empty();
    private final MemoryOnlineStore store = new MemoryOnlineStore();
    private final Publisher publisher = new Publisher(new LatestVectors(lake), store);

    @Test
    void theLastRowOfEveryInstrumentIsPublishedWhateverItsYear() {
        append(1, "S001", 0, 10.0);
        append(2, "S001", 400, 11.0);
        append(3, "S002", 3, Double.NaN);

        Published published = publisher.publish(SET, Bars.LISTING, version());

        assertThat(published).isEqualTo(new Published(2, 2));
        assertThat(vector("S001").eventTime()).isEqualTo(time(400));
        assertThat(vector("S001").availableAt()).isEqualTo(time(400).plusSeconds(900));
        assertThat(vector("S001").tableVersion()).isEqualTo(version());
        assertThat(vector("S001").values()).containsExactly(11.0, 11.5, 12.0, 12.5);
        assertThat(vector("S002").eventTime()).isEqualTo(time(3));
        assertThat(vector("S002").values()[0]).isNaN();
    }

    @Test
    void publishingTheSameVersionAgainChangesNothing() {
        append(1, "S001", 0, 10.0);
        publisher.publish(SET, Bars.LISTING, version());

        assertThat(publisher.publish(SET, Bars.LISTING, version())).isEqualTo(new Published(0, 1));
    }

    @Test
    void onlyTheVersionAskedForIsPublished() {
        append(1, "S001", 0, 10.0);
        long version = version();
        append(2, "S001", 1, 20.0);

        publisher.publish(SET, Bars.LISTING, version);

        assertThat(vector("S001").eventTime()).isEqualTo(time(0));
    }

    @Test
    void anInfiniteValueIsRefusedAndNamesItsFeatureAndInstrument() {
        append(1, "S001", 0, Double.POSITIVE_INFINITY);

        assertThatThrownBy(() -> publisher.publish(SET, Bars.LISTING, version()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FEATURE_UNAVAILABLE))
                .hasMessageContaining(SET.outputs().get(0))
                .hasMessageContaining("S001");
        assertThat(store.instruments(SET.hash(), Bars.LISTING)).isEmpty();
    }

    private void append(long ordinal, String symbol, int session, double first) {
        long time = Bars.time(session);
        Columns.Builder row = Columns.ofSize(1)
                .constant("market", Bars.LISTING)
                .ints("year", new int[] {Bars.year(time)})
                .constant("symbol", symbol)
                .longs("event_time", new long[] {time})
                .longs("available_at", new long[] {time + 900_000_000L});
        for (int i = 0; i < SET.outputs().size(); i++) {
            row.doubles(SET.outputs().get(i), new double[] {first + i * 0.5});
        }
        lake.open(FeatureSets.tableOf(SET))
                .append(new CommitId("features:test", ordinal), Lineage.of("test", 1), row.build());
    }

    private long version() {
        return lake.open(FeatureSets.tableOf(SET)).latest().version();
    }

    private OnlineVector vector(String symbol) {
        return store.find(SET.hash(), List.of(Instrument.parse(Bars.LISTING + "." + symbol)))
                .get(0);
    }

    private static Instant time(int session) {
        return Instant.EPOCH.plus(Bars.time(session), ChronoUnit.MICROS);
    }
}

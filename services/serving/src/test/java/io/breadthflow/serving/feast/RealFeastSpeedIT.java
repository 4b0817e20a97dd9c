package io.breadthflow.serving.feast;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.feast.FeastTransport;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prints how fast the real Feast is here; asserts only that it answers. */
@Tag("native")
@ExtendWith({PostgresExtension.class, RealFeastExtension.class})
final class RealFeastSpeedIT {

    private static final FeatureSet SET = Catalogue.equitiesDaily();
    private static final FeastView VIEW = FeastView.of(SET.name(), SET.hash(), SET.outputs());
    private static final int VECTORS = 505;
    private static final int READS = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Test
    void publishesAListingAndReadsOneInstrumentAtATime(RealFeast feast, TestDatabase database, TestReporter report) {
        String listing = "speed" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + ".equity";
        List<OnlineVector> vectors = new ArrayList<>();
        for (int i = 0; i < VECTORS; i++) {
            Instant time = Instant.parse("2018-02-07T21:00:00Z");
            vectors.add(VectorReaderContract.vector(SET, listing + ".S" + i, time, 1, new Random(i)));
        }
        long started = System.nanoTime();
        FeastStores.replicated(database, feast.url()).publish(SET.hash(), listing, vectors);
        double seconds = (System.nanoTime() - started) / 1e9;
        report.publishEntry(
                "published and read back",
                "%d vectors in %.2f s, %.0f a second".formatted(VECTORS, seconds, VECTORS / seconds));
        Instrument one = vectors.get(0).instrument();
        try (FeastTransport http = FeastStores.http(feast.url(), TIMEOUT);
                FeastTransport grpc = new GrpcTransport(feast.target(), TIMEOUT)) {
            report.publishEntry("HTTP", read(http, one));
            report.publishEntry("gRPC", read(grpc, one));
        }
    }

    private static String read(FeastTransport transport, Instrument instrument) {
        double[] millis = new double[READS];
        for (int i = 0; i < READS; i++) {
            long started = System.nanoTime();
            assertThat(transport.read(VIEW, List.of(instrument))).hasSize(1);
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        return "one instrument: p50 %.2f ms, p99 %.2f ms".formatted(millis[READS / 2], millis[READS * 99 / 100]);
    }
}

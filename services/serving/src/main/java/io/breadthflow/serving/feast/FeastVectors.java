package io.breadthflow.serving.feast;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.feast.FeastTransport;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.serving.online.VectorReader;
import java.util.ArrayList;
import java.util.List;

/** Vectors in Feast, read in calls of a bounded size. */
public final class FeastVectors implements VectorReader, AutoCloseable {

    /** Rows of one call: an answer about them stays far below the 4 MB that gRPC takes for one message. */
    public static final int ROWS = 500;

    private final FeastTransport transport;

    public FeastVectors(FeastTransport transport) {
        this.transport = transport;
    }

    @Override
    public List<OnlineVector> find(FeatureSetRow set, List<Instrument> instruments) {
        FeastView view = FeastView.of(set.name(), set.hash(), set.outputs());
        List<OnlineVector> vectors = new ArrayList<>(instruments.size());
        for (int from = 0; from < instruments.size(); from += ROWS) {
            vectors.addAll(transport.read(view, instruments.subList(from, Math.min(instruments.size(), from + ROWS))));
        }
        return vectors;
    }

    @Override
    public void close() {
        transport.close();
    }
}

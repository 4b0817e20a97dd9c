package io.breadthflow.platform.feast;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineVector;
import java.util.List;

/** A way to read vectors from a Feast server. */
@FunctionalInterface
public interface FeastTransport extends AutoCloseable {

    /**
     * Vectors of the instruments that have one, within the deadline. Throws {@code FEATURE_STORE_UNAVAILABLE} when the
     * server does not answer, or answers something else than the whole view.
     */
    List<OnlineVector> read(FeastView view, List<Instrument> instruments);

    @Override
    default void close() {}
}

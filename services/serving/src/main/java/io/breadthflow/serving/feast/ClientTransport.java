package io.breadthflow.serving.feast;

import dev.feast.FeastClient;
import dev.feast.Row;
import feast.proto.types.ValueProto.Value;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.feast.FeastRows;
import io.breadthflow.platform.feast.FeastTransport;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.online.OnlineVector;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Feast's own Java client, for its Go and Java servers. */
public final class ClientTransport implements FeastTransport {

    /** Feast's client on a channel of ours. */
    private static final class Client extends FeastClient {

        private final ManagedChannel channel;

        Client(ManagedChannel channel) {
            super(channel, Optional.empty());
            this.channel = channel;
        }

        @Override
        public void close() {
            channel.shutdownNow();
        }
    }

    private final String target;
    private final String project;
    private final Client client;

    public ClientTransport(String target, String project, Duration timeout) {
        this.target = target;
        this.project = project;
        this.client = new Client(Deadline.channel(target, timeout));
    }

    @Override
    public List<OnlineVector> read(FeastView view, List<Instrument> instruments) {
        if (instruments.isEmpty()) {
            return List.of(); // the client refuses to ask about nothing
        }
        List<Row> keys = instruments.stream()
                .map(instrument -> Row.create().set(FeastView.ENTITY, instrument.toString()))
                .toList();
        try {
            return vectors(view, instruments, client.getOnlineFeatures(view.references(), keys, project));
        } catch (StatusRuntimeException e) {
            throw GrpcFailures.unavailable(target, e);
        }
    }

    private static List<OnlineVector> vectors(FeastView view, List<Instrument> instruments, List<Row> answer) {
        List<String> names = answer.isEmpty()
                ? List.of()
                : new ArrayList<>(answer.get(0).getFields().keySet());
        FeastRows rows = new FeastRows(view, instruments, names);
        for (int row = 0; row < answer.size(); row++) {
            for (Map.Entry<String, Value> field : answer.get(row).getFields().entrySet()) {
                Values.put(rows, field.getKey(), row, field.getValue());
            }
        }
        return rows.vectors();
    }

    @Override
    public void close() {
        client.close();
    }
}

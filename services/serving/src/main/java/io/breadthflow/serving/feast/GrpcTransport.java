package io.breadthflow.serving.feast;

import feast.proto.serving.ServingAPIProto.FeatureList;
import feast.proto.serving.ServingAPIProto.GetOnlineFeaturesRequest;
import feast.proto.serving.ServingAPIProto.GetOnlineFeaturesResponse;
import feast.proto.types.ValueProto.RepeatedValue;
import feast.proto.types.ValueProto.Value;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.feast.FeastRows;
import io.breadthflow.platform.feast.FeastTransport;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.online.OnlineVector;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.List;

/**
 * The gRPC service of {@code feast listen}. Its generated stubs are in Java's unnamed package, where no other class can
 * reach them, so the method is described here.
 */
public final class GrpcTransport implements FeastTransport {

    static final MethodDescriptor<GetOnlineFeaturesRequest, GetOnlineFeaturesResponse> GET_ONLINE_FEATURES =
            MethodDescriptor.<GetOnlineFeaturesRequest, GetOnlineFeaturesResponse>newBuilder()
                    .setType(MethodDescriptor.MethodType.UNARY)
                    .setFullMethodName("GrpcFeatureServer/GetOnlineFeatures")
                    .setRequestMarshaller(ProtoUtils.marshaller(GetOnlineFeaturesRequest.getDefaultInstance()))
                    .setResponseMarshaller(ProtoUtils.marshaller(GetOnlineFeaturesResponse.getDefaultInstance()))
                    .build();

    private final String target;
    private final ManagedChannel channel;

    public GrpcTransport(String target, Duration timeout) {
        this.target = target;
        this.channel = Deadline.channel(target, timeout);
    }

    @Override
    public List<OnlineVector> read(FeastView view, List<Instrument> instruments) {
        try {
            return vectors(
                    view,
                    instruments,
                    ClientCalls.blockingUnaryCall(
                            channel, GET_ONLINE_FEATURES, CallOptions.DEFAULT, request(view, instruments)));
        } catch (StatusRuntimeException e) {
            throw GrpcFailures.unavailable(target, e);
        }
    }

    private static GetOnlineFeaturesRequest request(FeastView view, List<Instrument> instruments) {
        RepeatedValue.Builder keys = RepeatedValue.newBuilder();
        instruments.forEach(instrument -> keys.addVal(Value.newBuilder().setStringVal(instrument.toString())));
        return GetOnlineFeaturesRequest.newBuilder()
                .setFeatures(FeatureList.newBuilder().addAllVal(view.references()))
                .putEntities(FeastView.ENTITY, keys.build())
                .build();
    }

    private static List<OnlineVector> vectors(
            FeastView view, List<Instrument> instruments, GetOnlineFeaturesResponse answer) {
        List<String> names = answer.getMetadata().getFeatureNames().getValList();
        FeastRows rows = new FeastRows(view, instruments, names);
        for (int column = 0; column < names.size(); column++) {
            List<Value> values = answer.getResults(column).getValuesList();
            for (int row = 0; row < values.size(); row++) {
                Values.put(rows, names.get(column), row, values.get(row));
            }
        }
        return rows.vectors();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}

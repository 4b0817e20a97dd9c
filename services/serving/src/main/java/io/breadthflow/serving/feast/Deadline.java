package io.breadthflow.serving.feast;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Gives every call of a channel a deadline; Feast's own client sets none. */
final class Deadline implements ClientInterceptor {

    private final Duration timeout;

    private Deadline(Duration timeout) {
        this.timeout = timeout;
    }

    /** A channel to {@code target} on which no call takes longer than {@code timeout}. */
    static ManagedChannel channel(String target, Duration timeout) {
        return ManagedChannelBuilder.forTarget(target)
                .usePlaintext()
                .intercept(new Deadline(timeout))
                .build();
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return next.newCall(method, options.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }
}

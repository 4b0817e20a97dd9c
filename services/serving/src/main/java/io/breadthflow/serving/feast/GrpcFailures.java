package io.breadthflow.serving.feast;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.grpc.StatusRuntimeException;

/** Mapping of failed gRPC calls to errors of the platform. */
final class GrpcFailures {

    private GrpcFailures() {}

    static PlatformException unavailable(String target, StatusRuntimeException failure) {
        return new PlatformException(
                ErrorCode.FEATURE_STORE_UNAVAILABLE,
                "Feast at " + target + " does not answer: "
                        + failure.getStatus().getCode() + " "
                        + failure.getStatus().getDescription()
                        + ". Check that its gRPC server runs there and that the feature repository is applied.",
                failure);
    }
}

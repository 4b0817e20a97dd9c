package io.breadthflow.serving.predict;

import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictResponse;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers predictions. */
@RestController
public final class PredictController {

    private final Predictor predictor;

    public PredictController(Predictor predictor) {
        this.predictor = predictor;
    }

    @PostMapping("/v1/serving/predict")
    PredictResponse predict(@Valid @RequestBody PredictRequest request) {
        return predictor.predict(request);
    }
}

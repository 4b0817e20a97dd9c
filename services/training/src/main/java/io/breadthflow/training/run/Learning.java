package io.breadthflow.training.run;

import io.breadthflow.training.evaluation.FoldResults;
import io.breadthflow.training.registration.RunParts;

/** Trains the models of one run. */
interface Learning {

    /** Trains a model per fold and lets it predict the test rows, which it has not seen. */
    FoldResults test() throws Exception;

    /** Trains the model of all rows and stores it. */
    RunParts.Model train() throws Exception;
}

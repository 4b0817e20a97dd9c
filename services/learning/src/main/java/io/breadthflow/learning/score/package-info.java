/**
 * Out-of-sample evaluation of models. {@link io.breadthflow.learning.score.Predictions} collects the test rows
 * of all folds; {@link io.breadthflow.learning.score.Scoring} turns them into a
 * {@link io.breadthflow.learning.score.ScoreCard}: every {@link io.breadthflow.learning.score.Metric} with its interval,
 * beside every {@link io.breadthflow.learning.score.Baseline} on the same rows and the skill over the best of them.
 *
 * <p>From bars to a score:
 *
 * <pre>{@code
 * Labelling labelling = Labeller.label(spec, instruments);
 * Labels rows = labelling.labels().select(rowsThatHaveFeatures);
 * TrainingData data = new TrainingData(features, rows.values());
 * List<FoldPrediction> folds = new ArrayList<>();
 * for (Fold fold : new WalkForward(3, 504, 5).split(rows)) {
 *     try (TrainedModel model = modelSpec.trainer().train(data.select(fold.train()), seed, listener)) {
 *         folds.add(new FoldPrediction(fold, model.predict(features.select(fold.test()))));
 *     }
 * }
 * Predictions predictions = Predictions.of(rows, folds, new Persistence(labelling.labels()));
 * ScoreCard card = new Scoring(Bootstrap.STANDARD).score(predictions);
 * }</pre>
 *
 * <p>Adding a metric is one constant in {@code Metric}; adding a baseline is one in {@code Baseline}.
 */
@NullMarked
package io.breadthflow.learning.score;

import org.jspecify.annotations.NullMarked;

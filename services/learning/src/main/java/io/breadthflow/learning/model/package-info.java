/**
 * Training and prediction straight from columns. A {@link io.breadthflow.learning.model.ModelSpec} names its
 * {@link io.breadthflow.learning.model.Trainer}, which turns {@link io.breadthflow.learning.model.TrainingData} into a
 * {@link io.breadthflow.learning.model.TrainedModel}; {@link io.breadthflow.learning.model.ModelType} reads one back
 * from its bytes and their SHA-256.
 *
 * <p>Adding a model type is a spec (permitted by {@code ModelSpec}), a trainer, a model, one constant in {@code ModelType}
 * and one test that extends the trainer contract. Training runs it when its spec is configured, serving knows it by its
 * first bytes.
 */
@NullMarked
package io.breadthflow.learning.model;

import org.jspecify.annotations.NullMarked;

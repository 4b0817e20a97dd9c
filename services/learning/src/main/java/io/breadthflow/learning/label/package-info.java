/**
 * Labels with information-end times. {@link io.breadthflow.learning.label.Labeller} turns the
 * {@link io.breadthflow.learning.label.StepBars} of all instruments into
 * {@link io.breadthflow.learning.label.Labels} by a {@link io.breadthflow.learning.label.LabelSpec} of the
 * {@link io.breadthflow.learning.label.LabelCatalogue}; rows that have no honest label are dropped and counted.
 *
 * <p>Adding a label is one class that implements {@code LabelSpec} and one line in the catalogue.
 */
@NullMarked
package io.breadthflow.learning.label;

import org.jspecify.annotations.NullMarked;

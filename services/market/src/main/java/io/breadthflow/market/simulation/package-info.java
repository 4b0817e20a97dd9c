/** A seeded equity market whose true probabilities are known, by which models and the data path are judged. */
@NullMarked
package io.breadthflow.market.simulation;

import org.jspecify.annotations.NullMarked;

/** The simulated market as files that are taken in like real ones, and its true probabilities as a table. */
@NullMarked
package io.breadthflow.ingestion.simulation;

import org.jspecify.annotations.NullMarked;

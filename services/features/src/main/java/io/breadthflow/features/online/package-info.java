/** Publishes the latest vector of every instrument from a feature table to the online store. */
@NullMarked
package io.breadthflow.features.online;

import org.jspecify.annotations.NullMarked;

/** The features service: computes feature tables from bars and publishes the latest vectors online. */
@NullMarked
package io.breadthflow.features;

import org.jspecify.annotations.NullMarked;

/** The feature repository of Feast, generated from the catalogue, and the replica that pushes publications to it. */
@NullMarked
package io.breadthflow.features.feast;

import org.jspecify.annotations.NullMarked;

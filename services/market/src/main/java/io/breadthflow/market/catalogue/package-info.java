/** Every feature there is, and the feature sets that tables are made of. */
@NullMarked
package io.breadthflow.market.catalogue;

import org.jspecify.annotations.NullMarked;

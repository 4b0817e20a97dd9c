/** Contract tests over the whole catalogue, oracles and golden files. */
@NullMarked
package io.breadthflow.market.catalogue;

import org.jspecify.annotations.NullMarked;

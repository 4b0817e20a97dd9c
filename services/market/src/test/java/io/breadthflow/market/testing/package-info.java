/** Bars and cross-sections that the tests of this module are run on. */
@NullMarked
package io.breadthflow.market.testing;

import org.jspecify.annotations.NullMarked;

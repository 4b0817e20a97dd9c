/** The digest by which definitions, files and models are known. */
@NullMarked
package io.breadthflow.market.digest;

import org.jspecify.annotations.NullMarked;

/** Error codes and the one exception a caller can act on. */
@NullMarked
package io.breadthflow.contracts.error;

import org.jspecify.annotations.NullMarked;

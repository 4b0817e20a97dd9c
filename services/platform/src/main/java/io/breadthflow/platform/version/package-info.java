/** Version of the running platform. */
@NullMarked
package io.breadthflow.platform.version;

import org.jspecify.annotations.NullMarked;

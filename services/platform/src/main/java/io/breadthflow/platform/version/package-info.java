/** Which version of the platform runs. */
@NullMarked
package io.breadthflow.platform.version;

import org.jspecify.annotations.NullMarked;

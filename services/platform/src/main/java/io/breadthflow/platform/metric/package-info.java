/** Recording of the declared metrics. */
@NullMarked
package io.breadthflow.platform.metric;

import org.jspecify.annotations.NullMarked;

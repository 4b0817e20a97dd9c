/** Messages between services and the Spark drivers they start: JSON lines on the driver's standard streams. */
@NullMarked
package io.breadthflow.contracts.driver;

import org.jspecify.annotations.NullMarked;

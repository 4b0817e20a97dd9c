/** What services and the Spark drivers they start tell each other: JSON lines on the driver's standard streams. */
@NullMarked
package io.breadthflow.contracts.driver;

import org.jspecify.annotations.NullMarked;

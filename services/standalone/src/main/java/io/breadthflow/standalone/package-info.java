/** The four services in one process: embedded Postgres, ports, the folder that holds everything. */
@NullMarked
package io.breadthflow.standalone;

import org.jspecify.annotations.NullMarked;

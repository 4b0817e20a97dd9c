/** Jobs: rows in Postgres with steps, progress, cancel and a fencing epoch. */
@NullMarked
package io.breadthflow.platform.job;

import org.jspecify.annotations.NullMarked;

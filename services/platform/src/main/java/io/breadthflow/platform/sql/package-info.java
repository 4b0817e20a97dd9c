/** What every store needs to bring Java values into Postgres and back. */
@NullMarked
package io.breadthflow.platform.sql;

import org.jspecify.annotations.NullMarked;

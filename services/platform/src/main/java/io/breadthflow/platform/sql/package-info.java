/** Conversion of Java values to Postgres and back. */
@NullMarked
package io.breadthflow.platform.sql;

import org.jspecify.annotations.NullMarked;

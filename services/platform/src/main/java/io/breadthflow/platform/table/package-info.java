/** Reading the tables of the lake over REST, so that every number can be checked from outside. */
@NullMarked
package io.breadthflow.platform.table;

import org.jspecify.annotations.NullMarked;

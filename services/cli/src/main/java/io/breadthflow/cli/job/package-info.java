/** The commands about jobs. */
@NullMarked
package io.breadthflow.cli.job;

import org.jspecify.annotations.NullMarked;

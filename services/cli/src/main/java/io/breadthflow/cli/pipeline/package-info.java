/** From raw files to served predictions: the commands run and up. */
@NullMarked
package io.breadthflow.cli.pipeline;

import org.jspecify.annotations.NullMarked;

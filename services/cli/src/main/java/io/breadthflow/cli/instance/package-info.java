/** The standalone instance of a data folder: finding it, starting it, stopping it. */
@NullMarked
package io.breadthflow.cli.instance;

import org.jspecify.annotations.NullMarked;

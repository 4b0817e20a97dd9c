/** The commands about models and training runs. */
@NullMarked
package io.breadthflow.cli.model;

import org.jspecify.annotations.NullMarked;

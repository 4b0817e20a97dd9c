/** Output for people and programs: tables, progress, JSON documents. */
@NullMarked
package io.breadthflow.cli.output;

import org.jspecify.annotations.NullMarked;

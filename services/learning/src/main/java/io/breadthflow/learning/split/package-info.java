/**
 * Split of rows into those that teach and those that judge: {@link io.breadthflow.learning.split.WalkForward} cuts labels of all instruments by
 * time into {@link io.breadthflow.learning.split.Fold}s, purged by information end and with an embargo.
 */
@NullMarked
package io.breadthflow.learning.split;

import org.jspecify.annotations.NullMarked;

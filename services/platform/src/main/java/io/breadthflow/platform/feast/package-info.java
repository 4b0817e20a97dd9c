/** Feast as features and serving share it: the view of a feature set, its HTTP protocol, and publishing to it. */
@NullMarked
package io.breadthflow.platform.feast;

import org.jspecify.annotations.NullMarked;

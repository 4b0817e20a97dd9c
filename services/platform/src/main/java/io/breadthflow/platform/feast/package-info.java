/** What features and serving share of Feast: how a feature set looks there, its HTTP protocol, and publishing to it. */
@NullMarked
package io.breadthflow.platform.feast;

import org.jspecify.annotations.NullMarked;

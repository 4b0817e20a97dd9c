/** Configuration that refuses what it does not know. */
@NullMarked
package io.breadthflow.platform.config;

import org.jspecify.annotations.NullMarked;

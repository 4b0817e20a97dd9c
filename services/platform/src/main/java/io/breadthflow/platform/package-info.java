/** The floor that all services stand on. */
@NullMarked
package io.breadthflow.platform;

import org.jspecify.annotations.NullMarked;

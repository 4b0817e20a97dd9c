/** Every metric the platform exports, declared once. */
@NullMarked
package io.breadthflow.contracts.metric;

import org.jspecify.annotations.NullMarked;

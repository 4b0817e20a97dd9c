/** Market breadth: how many instruments take part in a move. */
@NullMarked
package io.breadthflow.market.breadth;

import org.jspecify.annotations.NullMarked;

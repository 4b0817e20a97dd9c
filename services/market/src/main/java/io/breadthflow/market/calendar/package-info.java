/** Trading calendars: which days have a session and when it closes. */
@NullMarked
package io.breadthflow.market.calendar;

import org.jspecify.annotations.NullMarked;

/** What the tests of all services need: a database, a clock, a running service. */
@NullMarked
package io.breadthflow.platform.test;

import org.jspecify.annotations.NullMarked;

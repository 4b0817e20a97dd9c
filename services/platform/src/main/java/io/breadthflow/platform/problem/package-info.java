/** The bodies of error answers, for REST and for jobs that failed. */
@NullMarked
package io.breadthflow.platform.problem;

import org.jspecify.annotations.NullMarked;

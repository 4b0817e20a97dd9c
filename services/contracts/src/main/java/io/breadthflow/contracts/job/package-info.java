/** Names of services, jobs and their states. */
@NullMarked
package io.breadthflow.contracts.job;

import org.jspecify.annotations.NullMarked;

/** Bodies of the REST API of jobs, their steps and their progress. */
@NullMarked
package io.breadthflow.contracts.api.job;

import org.jspecify.annotations.NullMarked;

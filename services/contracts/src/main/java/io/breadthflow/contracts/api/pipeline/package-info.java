/** Bodies of the REST API of pipelines. */
@NullMarked
package io.breadthflow.contracts.api.pipeline;

import org.jspecify.annotations.NullMarked;

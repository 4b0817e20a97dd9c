/** Built-in pipelines: from raw files to promoted models with one request. */
@NullMarked
package io.breadthflow.ingestion.pipeline;

import org.jspecify.annotations.NullMarked;

/** Reads vectors from Feast: over HTTP, over gRPC from its Python server, or with Feast's own Java client. */
@NullMarked
package io.breadthflow.serving.feast;

import org.jspecify.annotations.NullMarked;

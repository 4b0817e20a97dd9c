/** Stores of objects: local disk and S3. */
@NullMarked
package io.breadthflow.lake.store;

import org.jspecify.annotations.NullMarked;

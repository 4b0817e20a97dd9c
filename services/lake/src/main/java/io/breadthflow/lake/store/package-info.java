/** Where the bytes lie: local disk, later S3. */
@NullMarked
package io.breadthflow.lake.store;

import org.jspecify.annotations.NullMarked;

/** The object store on S3: conditional writes that know how they ended, ranged reads, and a bucket to start with. */
@NullMarked
package io.breadthflow.lake.store.s3;

import org.jspecify.annotations.NullMarked;

/** Form of values in the JSON of the API. */
@NullMarked
package io.breadthflow.platform.json;

import org.jspecify.annotations.NullMarked;

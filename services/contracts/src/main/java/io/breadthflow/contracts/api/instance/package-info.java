/** Bodies of the REST API that describes a running instance and its parts. */
@NullMarked
package io.breadthflow.contracts.api.instance;

import org.jspecify.annotations.NullMarked;

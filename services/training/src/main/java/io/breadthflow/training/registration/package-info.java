/** Records of runs that succeeded, and the registration of their models. */
@NullMarked
package io.breadthflow.training.registration;

import org.jspecify.annotations.NullMarked;

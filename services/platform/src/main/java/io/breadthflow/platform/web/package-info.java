/** REST: problem details, jobs, tables, diagnosis. */
@NullMarked
package io.breadthflow.platform.web;

import org.jspecify.annotations.NullMarked;

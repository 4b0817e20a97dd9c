/** Talking REST: where the services are, requests, and what goes wrong. */
@NullMarked
package io.breadthflow.cli.client;

import org.jspecify.annotations.NullMarked;

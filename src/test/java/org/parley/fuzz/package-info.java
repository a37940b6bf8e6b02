/** Requests that no well-meaning client sends: made from the OpenAPI document and bent, or not even HTTP. */
@NullMarked
package org.parley.fuzz;

import org.jspecify.annotations.NullMarked;

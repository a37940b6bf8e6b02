/** Negotiations and their parties. */
@NullMarked
package org.parley.process;

import org.jspecify.annotations.NullMarked;

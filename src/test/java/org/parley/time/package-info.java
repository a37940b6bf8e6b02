/** Dates held against the suites of others and against their own laws. */
@NullMarked
package org.parley.time;

import org.jspecify.annotations.NullMarked;

/** Standing demands and offers. */
@NullMarked
package org.parley.position;

import org.jspecify.annotations.NullMarked;

/** How demands and offers stand, and how they came to. */
@NullMarked
package org.parley.analysis.positions;

import org.jspecify.annotations.NullMarked;

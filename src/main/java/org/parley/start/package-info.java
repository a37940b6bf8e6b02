/** How the program starts and what it says: ready, or in one line why not. */
@NullMarked
package org.parley.start;

import org.jspecify.annotations.NullMarked;

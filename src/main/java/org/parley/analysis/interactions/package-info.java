/** Who had to do with whom. */
@NullMarked
package org.parley.analysis.interactions;

import org.jspecify.annotations.NullMarked;

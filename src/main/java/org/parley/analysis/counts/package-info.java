/** How many events there are, by what, and what each filter can name. */
@NullMarked
package org.parley.analysis.counts;

import org.jspecify.annotations.NullMarked;

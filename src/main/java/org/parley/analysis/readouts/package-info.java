/** What the sides tell of one talk. */
@NullMarked
package org.parley.analysis.readouts;

import org.jspecify.annotations.NullMarked;

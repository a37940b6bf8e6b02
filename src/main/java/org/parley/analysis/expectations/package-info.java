/** What was to happen, and what became of it. */
@NullMarked
package org.parley.analysis.expectations;

import org.jspecify.annotations.NullMarked;

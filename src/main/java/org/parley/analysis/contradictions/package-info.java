/** What does not agree. */
@NullMarked
package org.parley.analysis.contradictions;

import org.jspecify.annotations.NullMarked;

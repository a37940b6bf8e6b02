/** What followed upon what. */
@NullMarked
package org.parley.analysis.sequences;

import org.jspecify.annotations.NullMarked;

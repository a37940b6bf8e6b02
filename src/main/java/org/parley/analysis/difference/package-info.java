/** What the record says otherwise than before. */
@NullMarked
package org.parley.analysis.difference;

import org.jspecify.annotations.NullMarked;

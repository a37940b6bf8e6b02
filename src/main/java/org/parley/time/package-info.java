/** Spans of time and how exactly they are known: EDTF (ISO 8601-2:2019, levels 0 to 2), and the periods of questions. */
@NullMarked
package org.parley.time;

import org.jspecify.annotations.NullMarked;

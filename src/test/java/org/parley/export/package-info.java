/** Tests of the timeline in other formats. */
@NullMarked
package org.parley.export;

import org.jspecify.annotations.NullMarked;

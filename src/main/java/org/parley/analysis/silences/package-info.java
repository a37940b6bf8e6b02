/** When two did not speak. */
@NullMarked
package org.parley.analysis.silences;

import org.jspecify.annotations.NullMarked;

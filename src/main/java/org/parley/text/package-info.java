/** Words of texts as they are searched: tokens, stems, questions in words. */
@NullMarked
package org.parley.text;

import org.jspecify.annotations.NullMarked;

/** What there is and what its words and dates mean. */
@NullMarked
package org.parley.vocabulary;

import org.jspecify.annotations.NullMarked;

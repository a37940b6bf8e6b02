/** Every word of the record with its meaning, and the table of doors. */
@NullMarked
package org.parley.vocabulary;

import org.jspecify.annotations.NullMarked;

/** The words of the record, asked for from outside. */
@NullMarked
package org.parley.vocabulary;

import org.jspecify.annotations.NullMarked;

/** The record's one order: who may write now, the moment of each recording, the age of the reference data. */
@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;

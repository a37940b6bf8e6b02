/** Who says so: publications and the places in them that are cited. */
@NullMarked
package org.parley.source;

import org.jspecify.annotations.NullMarked;

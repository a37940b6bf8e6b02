/** Who may write: bearer tokens of curators. */
@NullMarked
package org.parley.access;

import org.jspecify.annotations.NullMarked;

/** The arrows between the rooms, held. */
@NullMarked
package org.parley.house;

import org.jspecify.annotations.NullMarked;

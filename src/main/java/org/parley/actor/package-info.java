/** Who acts: people, states, organisations, the offices they hold and when. */
@NullMarked
package org.parley.actor;

import org.jspecify.annotations.NullMarked;

/** The program, as it is shipped, while what it stands on fails: killed, without its database, on a full disk, with hostile clients. */
@NullMarked
package org.parley.faults;

import org.jspecify.annotations.NullMarked;

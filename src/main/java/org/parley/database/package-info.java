/** One artifact on two databases: driver, dialect, migrations. */
@NullMarked
package org.parley.database;

import org.jspecify.annotations.NullMarked;

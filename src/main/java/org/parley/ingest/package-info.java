/** Other formats into the record: the interchange file and the first start. */
@NullMarked
package org.parley.ingest;

import org.jspecify.annotations.NullMarked;

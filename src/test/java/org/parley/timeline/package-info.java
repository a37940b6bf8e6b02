/** The timeline over HTTP, on both databases, with the bundled timeline of 2025. */
@NullMarked
package org.parley.timeline;

import org.jspecify.annotations.NullMarked;

/** The timeline: events, their revisions, and the questions asked of them. */
@NullMarked
package org.parley.event;

import org.jspecify.annotations.NullMarked;

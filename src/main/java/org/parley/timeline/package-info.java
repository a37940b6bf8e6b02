/** The record of events: identities, revisions, the questions asked of them, and their doors. */
@NullMarked
package org.parley.timeline;

import org.jspecify.annotations.NullMarked;

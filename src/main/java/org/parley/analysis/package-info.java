/** What the timeline adds up to: a room for each question, and what they share. */
@NullMarked
package org.parley.analysis;

import org.jspecify.annotations.NullMarked;

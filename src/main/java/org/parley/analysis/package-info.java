/** What the timeline adds up to: counts by time, kind, actor, topic and more, and what each filter can name. */
@NullMarked
package org.parley.analysis;

import org.jspecify.annotations.NullMarked;

/** What the timeline has of one actor, or of one negotiation: the analyses side by side. */
@NullMarked
package org.parley.profile;

import org.jspecify.annotations.NullMarked;

/** What it is about: the tree of topics. */
@NullMarked
package org.parley.topic;

import org.jspecify.annotations.NullMarked;

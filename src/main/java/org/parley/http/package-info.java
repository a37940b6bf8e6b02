/** What every resource shares: problems, words, pages, JSON. */
@NullMarked
package org.parley.http;

import org.jspecify.annotations.NullMarked;

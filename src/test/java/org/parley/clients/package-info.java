/** What ships for foreign programs, executed by them: examples, the code book's ways of reading, generated clients, the README. */
@NullMarked
package org.parley.clients;

import org.jspecify.annotations.NullMarked;

/** The timeline in other formats, one class each: the same questions, the same events, made while they are taken. */
@NullMarked
package org.parley.export;

import org.jspecify.annotations.NullMarked;

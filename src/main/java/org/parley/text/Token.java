package org.parley.text;

/**
 * A word of a text.
 *
 * @param surface in lower case, without accents, dots and apostrophes
 * @param stem what its forms have in common (English; other languages as they are)
 * @param position which word of the text it is, from 0; words too common to be searched count too
 * @param from its first character in the text
 * @param until the character after its last
 */
public record Token(String surface, String stem, int position, int from, int until) {}

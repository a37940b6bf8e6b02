package org.parley.event;

/** What a text inside details can stand for: the id of something, or a text with a grammar of its own. */
public enum TextKind {
    ACTOR,
    SOURCE,
    /** A date, span or moment (EDTF, ISO 8601-2:2019). */
    EDTF,
    /** A length of time (ISO 8601): {@code PT90M}, {@code P30D}. */
    DURATION,
    /** A language (BCP 47): {@code en}. */
    LANGUAGE
}

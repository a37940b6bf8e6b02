package org.parley.event;

/** What a text of a draft can stand for: the id of something, or a text with a grammar of its own. */
public enum TextKind {
    ACTOR,
    SOURCE,
    TOPIC,
    PROCESS,
    POSITION,
    EVENT,
    /** A date, span or moment (EDTF, ISO 8601-2:2019). */
    EDTF,
    /** A length of time (ISO 8601): {@code PT90M}, {@code P30D}. */
    DURATION,
    /** A language (BCP 47): {@code en}. */
    LANGUAGE,
    /** A time zone (IANA): {@code Europe/Moscow}. */
    TIMEZONE,
    /** An id: lower-case letters, digits and single hyphens, at most 120 characters. */
    SLUG,
    /** One line of at most 500 characters. */
    TITLE,
    /** A text of at most 4,000 characters. */
    PROSE
}

package org.parley.source;

import org.parley.http.Word;

/** What sort of publication it is. */
public enum SourceKind implements Word {
    NEWS(1, "A newspaper, broadcaster or news site, or a site that relays them."),
    AGENCY(2, "A news agency."),
    GOVERNMENT(3, "A government, ministry or other public office, in its own words."),
    ENCYCLOPAEDIA(4, "A work of reference."),
    ORGANISATION(5, "An international or private organisation, in its own words."),
    SOCIAL_MEDIA(6, "A post in a social network."),
    RESEARCH(7, "A study, an institute or a journal."),
    OTHER(8, "None of these.");

    private final short code;
    private final String definition;

    SourceKind(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    @Override
    public short code() {
        return code;
    }

    @Override
    public String definition() {
        return definition;
    }
}

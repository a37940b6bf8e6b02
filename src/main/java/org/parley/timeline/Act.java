package org.parley.timeline;

/** What a revision does to its event. */
enum Act {
    CREATED("created"),
    CHANGED("changed"),
    RETRACTED("retracted");

    final String word;

    Act(String word) {
        this.word = word;
    }

    static Act of(Revision revision) {
        if (revision.retracted) {
            return RETRACTED;
        }
        return revision.number == 1 ? CREATED : CHANGED;
    }
}

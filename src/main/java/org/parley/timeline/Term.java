package org.parley.timeline;

import java.util.List;

/**
 * A condition on facets: an event bears one of these (or, negated, none), in such a way.
 *
 * @param facets names, such as {@code actor:russia}; any of them will do
 * @param level how the facet must be borne
 * @param mask bits of roles or coverage of which one must be set; 0: any
 */
record Term(List<String> facets, boolean negated, Level level, int mask) {

    /** Whether vague roll-up counts, must be certain, or is not wanted. */
    enum Level {
        POSSIBLE("flags", "members"),
        CERTAIN("certain_flags", "certain_members"),
        DIRECT("direct_flags", "direct_members");

        final String flags;
        final String members;

        Level(String flags, String members) {
            this.flags = flags;
            this.members = members;
        }
    }

    /** The condition on a row of the facet, given its table's alias. */
    String borne(Sql sql, String alias) {
        String column = alias + "." + level.flags;
        return mask == 0 ? column + " <> 0" : "bitand(" + column + ", cast(" + sql.bind(mask) + " as integer)) <> 0";
    }
}

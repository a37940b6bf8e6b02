package org.parley.timeline;

import java.util.Collection;
import java.util.List;

/**
 * A condition on facets: an event bears one of these (or, negated, none), in such a way.
 *
 * @param facets names, such as {@code actor:russia}; any of them will do
 * @param level how the facet must be borne
 * @param as in which roles or with which coverage
 */
record Term(List<String> facets, boolean negated, Level level, As as) {

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

    /**
     * Bits of roles or of coverage.
     *
     * @param any of which one must be set; 0: no matter which
     * @param none of which none may be set
     */
    record As(int any, int none) {
        static final As WHATEVER = new As(0, 0);
    }

    /** What must hold; certain are only what surely holds. */
    static Term with(Collection<String> facets, Level level, As as) {
        return new Term(List.copyOf(facets), false, level, as);
    }

    /** Of any of these processes. */
    static Term of(Collection<String> processes) {
        return with(processes.stream().map(process -> "process:" + process).toList(), Level.POSSIBLE, As.WHATEVER);
    }

    /** What must not hold: not even possibly, so that nobody is shown what may be what he excluded. */
    static Term without(Collection<String> facets, Level level, As as) {
        return new Term(List.copyOf(facets), true, level == Level.DIRECT ? level : Level.POSSIBLE, as);
    }

    /** Whether its facets are of this sort. */
    boolean isOf(String sort) {
        return facets.get(0).startsWith(sort + ":");
    }

    /** The condition on a row of the facet, given its table's alias. */
    String borne(Sql sql, String alias) {
        String flags = alias + "." + level.flags;
        String borne = as.any == 0 ? flags + " <> 0" : bits(sql, flags, as.any) + " <> 0";
        return as.none == 0 ? borne : borne + " and " + bits(sql, alias + "." + unwanted().flags, as.none) + " = 0";
    }

    /** The negation in it is as cautious as the whole. */
    private Level unwanted() {
        return level == Level.DIRECT ? level : negated ? Level.CERTAIN : Level.POSSIBLE;
    }

    private static String bits(Sql sql, String flags, int mask) {
        return "bitand(" + flags + ", cast(" + sql.bind(mask) + " as integer))";
    }
}

package org.parley.event;

/**
 * How an event bears a facet, thrice: possibly (vague days and tenures count), certainly, and without roll-up.
 *
 * @param flags bits of roles ({@code 1 << code}) or of coverage; 0: referred to, but not to be found by
 * @param members bit i for the i-th participant, those merely mentioned left out, so that two actors asked for are two participants
 */
public record Bearing(
        int flags, int certainFlags, int directFlags, long members, long certainMembers, long directMembers) {
    /** Referred to, but not to be found by. */
    public static final Bearing NAMED = new Bearing(0, 0, 0, 0, 0, 0);

    /** A facet that is there or not, like a tag. */
    public static final Bearing PLAIN = flags(1);

    public static Bearing flags(int flags) {
        return new Bearing(flags, flags, flags, 0, 0, 0);
    }

    /** What both say. */
    public Bearing and(Bearing other) {
        return new Bearing(
                flags | other.flags,
                certainFlags | other.certainFlags,
                directFlags | other.directFlags,
                members | other.members,
                certainMembers | other.certainMembers,
                directMembers | other.directMembers);
    }
}

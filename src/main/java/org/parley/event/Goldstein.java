package org.parley.event;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How conflictual or cooperative a sort of event is, from -10 (force) to 10, by CAMEO code; here the codes that events of ours can bear.
 * Source: J. S. Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36 (1992), 369-385, brought
 * over to CAMEO by the KEDS project; values as in the table that GDELT publishes (CAMEO.goldsteinscale.txt).
 */
public final class Goldstein {
    /** In tenths, so that sums are exact. */
    private static final Map<String, Integer> TENTHS = Map.ofEntries(
            Map.entry("010", 0),
            Map.entry("020", 30),
            Map.entry("030", 40),
            Map.entry("040", 10),
            Map.entry("041", 10),
            Map.entry("042", 19),
            Map.entry("045", 50),
            Map.entry("046", 70),
            Map.entry("057", 80),
            Map.entry("070", 70),
            Map.entry("085", 70),
            Map.entry("0871", 90),
            Map.entry("100", -50),
            Map.entry("112", -20),
            Map.entry("120", -40),
            Map.entry("130", -44),
            Map.entry("1311", -58),
            Map.entry("1312", -58),
            Map.entry("154", -72),
            Map.entry("160", -40),
            Map.entry("162", -56),
            Map.entry("163", -80));

    private Goldstein() {}

    /** The value in tenths; empty for a code that is not in the table, or none. */
    public static OptionalInt tenths(String cameo) {
        Integer tenths = TENTHS.get(cameo);
        return tenths == null ? OptionalInt.empty() : OptionalInt.of(tenths);
    }
}

package org.parley.time;

import java.util.List;
import java.util.Map;

/** Where our bounds differ from those of python-edtf, by name; docs/time.md argues each. */
final class EdtfDifferences {
    private EdtfDifferences() {}

    static final Map<String, List<String>> OURS = Map.ofEntries(
            // A sign at the end widens by the smallest unit only: "about 11 June" is days, not a year and a month and a
            // day.
            Map.entry("2004-06-11?", List.of("2004-06-11", "2004-06-11", "2004-06-10", "2004-06-12")),
            Map.entry("2004-06-11%", List.of("2004-06-11", "2004-06-11", "2004-06-09", "2004-06-13")),
            Map.entry("2004-06?", List.of("2004-06-01", "2004-06-30", "2004-05-01", "2004-07-31")),
            Map.entry("2004-06~-11", List.of("2004-06-11", "2004-06-11", "2004-05-11", "2004-07-11")),
            Map.entry("1984/2004-06~", List.of("1984-01-01", "2004-06-30", "1984-01-01", "2004-07-31")),
            Map.entry("1984-06?/2004-08?", List.of("1984-06-01", "2004-08-31", "1984-05-01", "2004-09-30")),
            Map.entry("1984-06-02?/2004-08-08~", List.of("1984-06-02", "2004-08-08", "1984-06-01", "2004-08-09")),
            // A month widened by months ends with its last day, the 31st too.
            Map.entry("2004-%06", List.of("2004-06-01", "2004-06-30", "2004-04-01", "2004-08-31")),
            Map.entry("?2004-%06", List.of("2004-06-01", "2004-06-30", "2003-04-01", "2005-08-31")),
            Map.entry("2004?-%06", List.of("2004-06-01", "2004-06-30", "2003-04-01", "2005-08-31")),
            // An unknown end is open: ten years would be invented.
            Map.entry("/2006", List.of("-inf", "2006-12-31")),
            Map.entry("2004-06-01/", List.of("2004-06-01", "inf")),
            Map.entry("1984-06-02?/", List.of("1984-06-02", "inf", "1984-06-01", "inf")),
            // A winter that begins in December lasts until February.
            Map.entry("2010-24", List.of("2010-12-01", "2011-02-28")));
}

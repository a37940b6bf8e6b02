package org.parley.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.http.Paged;

/** The rows of an analysis as CSV: all of them, or a page. */
public record Table(String text, @Nullable String next, String first, String self, List<String> hints)
        implements Paged {}

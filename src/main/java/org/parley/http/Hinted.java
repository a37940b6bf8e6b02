package org.parley.http;

import java.util.List;

/** An answer that may tell its reader something beside what was asked. */
public interface Hinted {
    List<String> hints();
}

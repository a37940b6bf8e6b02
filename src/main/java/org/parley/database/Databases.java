package org.parley.database;

import org.eclipse.microprofile.config.ConfigProvider;

/** Which of the two databases this process runs on. */
public final class Databases {

    private Databases() {}

    static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }

    /** Whether the record lies in an H2 file of this process, so that no other instance writes to it. */
    public static boolean onH2() {
        return isH2(url());
    }
}

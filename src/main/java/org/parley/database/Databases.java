package org.parley.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Which of the two databases this process runs on. */
public final class Databases {

    private Databases() {}

    static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    /** Whether a driver can read it, and it has no login before the host, as addresses of other programs do. */
    static boolean isRead(String url) {
        String place = url.replaceFirst("\\?.*", "");
        return isH2(url)
                || place.startsWith("jdbc:postgresql:")
                        && !place.contains("@")
                        && org.postgresql.Driver.parseURL(url, null) != null;
    }

    static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }

    /** Whether the record lies in an H2 file of this process, so that no other instance writes to it. */
    public static boolean onH2() {
        return isH2(url());
    }

    /** Whether PostgreSQL is not there, says nothing, or is starting or stopping: by SQLSTATE, of which the pool has none, but words. */
    public static boolean isAway(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return !onH2() && (state.startsWith("08") || state.startsWith("57P") || words.contains("acquisition timeout"));
    }

    /** Where the database is, for a person: the absolute path of the H2 file, or host, port and name; never a password. */
    public static String address() {
        String plain =
                url().replaceFirst("^jdbc:(h2:file:|h2:|postgresql:)", "").replaceFirst("[;?].*", "");
        return url().startsWith("jdbc:h2:file:")
                ? Path.of(plain.replaceFirst("^~", System.getProperty("user.home")))
                        .toAbsolutePath()
                        .normalize()
                        .toString()
                : plain.replaceFirst("^//", "");
    }
}

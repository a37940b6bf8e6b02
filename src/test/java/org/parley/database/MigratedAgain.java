package org.parley.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Takes the facets of one sort away, as if the record were older than they are, and runs the migration again that brought them. */
public final class MigratedAgain {
    private MigratedAgain() {}

    /**
     * @param script such as {@code V8__rivals.sql}
     * @param sort what stands before the colon of the facets' names
     */
    public static void with(DataSource database, String script, String sort) throws IOException, SQLException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration", script));
        // What a facet has is counted by a later migration.
        String counts = Files.readString(Path.of("src/main/resources/db/migration/V12__facet_counts.sql"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("revision_facet", "revision_long")) {
                statement.execute("delete from " + table + " where facet_id in (select id from facet where sort = '"
                        + sort + "')");
            }
            statement.execute("delete from facet where sort = '" + sort + "'");
            for (String each : migration.split(";\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            // A later one counts by itself.
            if (Integer.parseInt(script.replaceFirst("V([0-9]+)__.*", "$1")) < 12) {
                statement.execute(counts.substring(counts.indexOf("update ")));
            }
        }
    }
}

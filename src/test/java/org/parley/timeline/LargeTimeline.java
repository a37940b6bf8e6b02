package org.parley.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.MigrationVersion;
import org.parley.TestDatabase;

/**
 * A made-up timeline in a database of its own, on the same server or engine as the tests': one revision an event, every seven hours
 * from 2002 on, one in fifty long. So large that a planner cares which way it reads.
 */
final class LargeTimeline implements AutoCloseable {
    static final int EVENTS = 30_000;

    private static final Pattern VALUE = Pattern.compile(":(p\\d+)");

    private final boolean postgres = TestDatabase.onPostgres();
    private final Connection connection;

    /**
     * How a statement was answered.
     *
     * @param text the plan, as the database tells it
     * @param indexes by which tables were read
     * @param scanned tables that were read from end to end
     * @param most rows that one step read or sorted
     */
    record Way(String text, Set<String> indexes, Set<String> scanned, long most) {
        Way(String text) {
            this(text, new TreeSet<>(), new TreeSet<>(), 0);
        }

        Way read(long rows) {
            return new Way(text, indexes, scanned, rows);
        }
    }

    /**
     * @param facets id and the condition on the events that bear it
     */
    LargeTimeline(Map<Integer, String> facets) throws SQLException, IOException {
        connection = connect();
        Path migrations = Path.of("src/main/resources/db");
        List<Path> scripts = new ArrayList<>(files(migrations.resolve("migration")));
        scripts.addAll(files(migrations.resolve(postgres ? "pg" : "h2")));
        scripts.sort(Comparator.comparing(LargeTimeline::version));
        for (Path script : scripts) {
            run(Files.readString(script));
        }
        fill(facets);
    }

    private Connection connect() throws SQLException {
        if (!postgres) {
            return DriverManager.getConnection("jdbc:h2:mem:large;OPTIMIZE_REUSE_RESULTS=0");
        }
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection first = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = first.createStatement()) {
            statement.execute("drop database if exists large");
            statement.execute("create database large");
        }
        return DriverManager.getConnection(url.replaceFirst("/postgres(?=\\?|$)", "/large"), "postgres", "postgres");
    }

    /** As Flyway has it; those that may be run again come last. */
    private static MigrationVersion version(Path script) {
        String name = script.getFileName().toString();
        return name.startsWith("R")
                ? MigrationVersion.LATEST
                : MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void fill(Map<Integer, String> facets) throws SQLException {
        String numbers = postgres ? "generate_series(1, %d) as s(x)" : "system_range(1, %d)";
        run("create table n as select x from " + numbers.formatted(EVENTS));
        run("create table span as select x,"
                + " case when mod(x, 200) = 0 then 2 when mod(x, 50) = 0 then 1 else 0 end as length,"
                + " timestamp with time zone '2002-01-01 00:00:00+00' + x * interval '7' hour as start_at from n");
        run("insert into event select x, 'made-up-' || x, 1 from n");
        run("insert into revision select x, x, 1, "
                + " timestamp with time zone '2026-11-23 12:00:00+00' + x * interval '1' second,"
                + " timestamp with time zone '9999-12-31 00:00:00+00', 'test', null, false, 'T', start_at,"
                + " start_at + case length when 2 then 50 when 1 then 6 else 0 end * interval '10' day,"
                + " cast(start_at as date), cast(start_at as date) + case length when 2 then 500 when 1 then 60 else 0 end,"
                + " length, 1 + mod(x, 19), 1 + mod(x, 5), 1 + mod(x, 3), cast(start_at as date), cast(start_at as date), null"
                + " from span");
        run("insert into revision_view select id, '{}' from revision");
        run("insert into revision_draft select id, '{}' from revision");
        run("insert into event_link select id, id, 1 + mod(id, 5), id - 1, null, recorded_at, closed_at from revision"
                + " where id > 1");
        long member = 1;
        for (Map.Entry<Integer, String> facet : facets.entrySet()) {
            String bears = facet.getValue();
            index("revision_facet", "", facet.getKey(), member, bears);
            index("revision_long", "span, ", facet.getKey(), member, "span > 0 and " + bears);
            member *= 2;
        }
        index("revision_long", "span, ", RevisionLong.ALL, 1, "span > 0");
        run("analyze");
    }

    private void index(String table, String span, int facet, long member, String where) throws SQLException {
        String same =
                "event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification";
        String flags = "1023, 1023, 1023, " + member + ", " + member + ", " + member + ", ";
        run("insert into " + table + " (revision_id, facet_id, " + span + "flags, certain_flags, direct_flags, members,"
                + " certain_members, direct_members, " + same + ") select id, " + facet + ", " + span + flags + same
                + " from revision where " + where);
    }

    /** A statement with named values, as {@link Sql} writes it. */
    Way way(String text, Map<String, Object> values) throws SQLException {
        List<Object> inOrder = new ArrayList<>();
        String positional = VALUE.matcher(text).replaceAll(named -> {
            Object value = values.get(named.group(1));
            List<?> all = value instanceof Collection<?> several ? List.copyOf(several) : List.of(value);
            inOrder.addAll(all);
            return "?" + ", ?".repeat(all.size() - 1);
        });
        String explain = postgres ? "explain (analyze, costs, format json) " : "explain analyze ";
        try (PreparedStatement statement = connection.prepareStatement(explain + positional)) {
            for (int i = 0; i < inOrder.size(); i++) {
                Object value = inOrder.get(i);
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            return read(statement);
        }
    }

    /** A statement whose values are not known: planned for any, and not run. */
    Way plan(String text) throws SQLException {
        int values = (int) text.chars().filter(c -> c == '?').count();
        if (postgres) {
            int[] place = {0};
            run("prepare statement as " + Pattern.compile("\\?").matcher(text).replaceAll(value -> "\\$" + ++place[0]));
            run("set plan_cache_mode = force_generic_plan");
        }
        String nulls = values == 0 ? "" : "(null" + ", null".repeat(values - 1) + ")";
        try (PreparedStatement statement = connection.prepareStatement(
                postgres ? "explain (format json) execute statement" + nulls : "explain " + text)) {
            for (int i = 1; !postgres && i <= values; i++) {
                statement.setNull(i, Types.NULL);
            }
            return read(statement);
        } finally {
            if (postgres) {
                run("deallocate statement");
                run("reset plan_cache_mode");
            }
        }
    }

    private Way read(PreparedStatement statement) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet lines = statement.executeQuery()) {
            while (lines.next()) {
                text.append(lines.getString(1));
            }
        }
        return postgres ? ofPostgres(text.toString()) : ofH2(text.toString());
    }

    private static Way ofPostgres(String text) {
        Way way = new Way(text);
        try {
            JsonNode root = new ObjectMapper().readTree(text).path(0).path("Plan");
            return way.read(walk(root, way));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What the steps say, and the largest number of rows that one of them read or sorted. */
    private static long walk(JsonNode step, Way way) {
        if (step.has("Index Name")) {
            way.indexes().add(step.path("Index Name").asText());
        }
        if (step.path("Node Type").asText().endsWith("Seq Scan")) {
            way.scanned().add(step.path("Relation Name").asText());
        }
        long most = (step.path("Actual Rows").asLong()
                        + step.path("Rows Removed by Filter").asLong())
                * Math.max(1, step.path("Actual Loops").asLong());
        for (JsonNode child : step.path("Plans")) {
            most = Math.max(most, walk(child, way));
        }
        return most;
    }

    private static Way ofH2(String text) {
        Way way = new Way(text);
        Matcher read =
                Pattern.compile("PUBLIC\\.(\\w+)\\.tableScan|PUBLIC\\.(\\w+)").matcher(text);
        while (read.find()) {
            if (read.group(1) == null) {
                way.indexes().add(read.group(2).toLowerCase(Locale.ROOT));
            } else {
                way.scanned().add(read.group(1).toLowerCase(Locale.ROOT));
            }
        }
        long most = Pattern.compile("scanCount: (\\d+)")
                .matcher(text)
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .max()
                .orElse(0);
        return way.read(most);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package org.parley.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a table of events is, for programs that read tables. Source: Data Package and Table Schema (Frictionless), version 2, with what
 * readers of version 1 look for.
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DataPackage", description = "What the table of events that answers a question is (Frictionless).")
public record DataPackage(
        @Schema(description = "To what it keeps.", examples = "https://datapackage.org/profiles/2.0/datapackage.json")
        @JsonProperty("$schema")
        String schema,

        @Schema(description = "The same, for readers of version 1.", examples = "tabular-data-package")
        String profile,

        @Schema(description = "What it is called in a program.", examples = "parley-events")
        String name,

        @Schema(description = "For a person to read.", examples = "Events of the record of Parley")
        String title,

        @Schema(description = "What a line is.") String description,

        @Schema(description = "Terms of the bundled timeline; absent where another is kept.")
        List<Licence> licenses,

        @Schema(description = "Where it is from.") List<Origin> sources,
        @Schema(description = "The table: one.") List<Table> resources) {

    /** Terms under which it may be used. */
    @Schema(name = "DataPackageLicence", description = "Terms under which it may be used.")
    record Licence(
            @Schema(description = "Its name in SPDX's list.", examples = "CC-BY-4.0")
            String name,

            @Schema(description = "Its name in words.", examples = "Creative Commons Attribution 4.0 International")
            String title,

            @Schema(description = "Its text.", examples = "https://creativecommons.org/licenses/by/4.0/")
            String path) {}

    /** Where it is from. */
    @Schema(name = "DataPackageSource", description = "Where it is from.")
    record Origin(
            @Schema(description = "What it is.", examples = "The publications that the events cite")
            String title,

            @Schema(description = "Where it is.", examples = "http://localhost:8080/v1/sources")
            String path) {}

    /** A file and what is in it. */
    @Schema(name = "DataPackageResource", description = "A file and what is in it.")
    record Table(
            @Schema(description = "What it is called in a program.", examples = "events")
            String name,

            @Schema(description = "To what it keeps, for readers of version 1.", examples = "tabular-data-resource")
            String profile,

            @Schema(description = "What it is.", examples = "table")
            String type,

            @Schema(
                    description = "Where it is: the table that answers the same question.",
                    examples = "http://localhost:8080/v1/events.csv?kind=call")
            String path,

            @Schema(description = "Its format.", examples = "csv")
            String format,

            @Schema(description = "Its media type.", examples = "text/csv")
            String mediatype,

            @Schema(description = "How its characters are written.", examples = "utf-8")
            String encoding,

            Dialect dialect,
            TableSchema schema) {}

    /** How lines and cells are told apart: RFC 4180. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "DataPackageDialect", description = "How lines and cells are told apart (RFC 4180).")
    record Dialect(
            @Schema(description = "Between cells.", examples = ",")
            String delimiter,

            @Schema(description = "After a line.", examples = "\r\n")
            String lineTerminator,

            @Schema(description = "Around a cell that has one of these.", examples = "\"")
            String quoteChar,

            @Schema(description = "Whether the quote in a cell is written twice.", examples = "true")
            boolean doubleQuote,

            @Schema(description = "Whether the first line has the names of the columns.", examples = "true")
            boolean header) {}

    /** The columns of the table. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @Schema(name = "DataPackageSchema", description = "The columns of the table (Table Schema).")
    record TableSchema(
            @Schema(description = "What no two lines share.", examples = "id")
            String primaryKey,

            @Schema(description = "What stands where there is no value.", examples = "")
            List<String> missingValues,

            @Schema(description = "The columns, in their order.")
            List<Field> fields) {}

    /** A column. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "DataPackageField", description = "A column.")
    record Field(
            @Schema(description = "Its name in the first line.", examples = "date_earliest")
            String name,

            @Schema(description = "What sort of value it has.", examples = "date")
            String type,

            @Schema(description = "How the value is written; absent where as usual for the type.", examples = "any")
            @Nullable
            String format,

            @Schema(description = "What it says.") String description,

            @Schema(description = "What stands for true.") List<String> trueValues,

            @Schema(description = "What stands for false.") List<String> falseValues,

            @Nullable Constraints constraints) {

        static Field of(Column column) {
            boolean truth = column.type() == Column.Type.BOOLEAN;
            return new Field(
                    column.name(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    // The usual one has no fractions of a second in version 1.
                    column.type() == Column.Type.DATETIME ? "any" : null,
                    column.meaning(),
                    truth ? List.of("true") : List.of(),
                    truth ? List.of("false") : List.of(),
                    Constraints.of(column));
        }
    }

    /** What holds of every value of a column. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "DataPackageConstraints", description = "What holds of every value of a column.")
    record Constraints(
            @Schema(description = "True where every line has one.", examples = "true") @Nullable
            Boolean required,

            @Schema(description = "True where no two lines have the same.", examples = "true") @Nullable
            Boolean unique,

            @Schema(description = "The least number.", examples = "0") @Nullable
            Integer minimum,

            @Schema(description = "The values that there are.", examples = "call") @JsonProperty("enum")
            List<String> words) {

        static @Nullable Constraints of(Column column) {
            Constraints constraints = new Constraints(
                    column.required() ? true : null,
                    column.name().equals(KEY) ? true : null,
                    column.type() == Column.Type.INTEGER ? 0 : null,
                    column.words());
            return constraints.equals(new Constraints(null, null, null, List.of())) ? null : constraints;
        }
    }

    private static final String KEY = "id";

    /**
     * @param table address of the CSV
     * @param publications address of the sources
     * @param bundled whether the record began with the timeline that is shipped
     */
    static DataPackage of(String table, String publications, boolean bundled) {
        return new DataPackage(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                "tabular-data-package",
                "parley-events",
                "Events of the record of Parley",
                "A line is an event, as the record stands when the table is asked for."
                        + (bundled
                                ? " The licence is that of what 'bundled timeline' recorded: its titles, summaries, notes and"
                                        + " structure."
                                : ""),
                bundled
                        ? List.of(new Licence(
                                "CC-BY-4.0",
                                "Creative Commons Attribution 4.0 International",
                                "https://creativecommons.org/licenses/by/4.0/"))
                        : List.of(),
                List.of(new Origin("The publications that the events cite, each under its own terms", publications)),
                List.of(new Table(
                        "events",
                        "tabular-data-resource",
                        "table",
                        table,
                        "csv",
                        "text/csv",
                        "utf-8",
                        new Dialect(",", "\r\n", "\"", true, true),
                        new TableSchema(
                                KEY,
                                List.of(""),
                                Columns.ALL.stream().map(Field::of).toList()))));
    }
}

package org.parley.analysis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Choice;
import org.parley.http.CsvLine;
import org.parley.http.Hinted;
import org.parley.http.Mistake;
import org.parley.http.Page;
import org.parley.http.Paged;
import org.parley.http.ParameterCheck;

/**
 * The rows of an analysis as CSV, written as {@code /v1/events.csv} is. Columns are the members of the rows: of an object within a row each
 * member has one, named after both (alone, where it is unwrapped); several values stand in one with {@code ;} between, of several objects the
 * first member of each.
 */
@ApplicationScoped
public class Tables {
    private static final String BETWEEN = ";";

    private final ObjectMapper json;
    private final Addresses addresses;
    private final ParameterCheck parameters;

    Tables(ObjectMapper json, Addresses addresses, ParameterCheck parameters) {
        this.json = json;
        this.addresses = addresses;
        this.parameters = parameters;
    }

    /** A column, and how its value is reached in a row. */
    private record Column(String name, List<String> path) {
        JsonNode in(JsonNode row) {
            JsonNode value = row;
            for (String member : path) {
                value = value.path(member);
            }
            return cell(value);
        }
    }

    /**
     * The list of an answer that is named. Where there is none such, that is told, with all else that is wrong with the question, before the
     * answer is made.
     *
     * @throws org.parley.http.Problem BAD_PARAMETER
     */
    public <A extends Hinted> Table of(Lists<A> lists, @Nullable String table, Supplier<A> answer) {
        List<Mistake> mistakes = new ArrayList<>();
        String name = Choice.of("table", table, lists.names(), mistakes);
        parameters.note(mistakes);
        A made = answer.get();
        parameters.tellWrong();
        return lists.named(name).apply(this, made);
    }

    /** One line a row. */
    public <R extends Record> Table of(Class<R> type, Page<R> page) {
        return page(type, page.items(), page);
    }

    /** One line a row of a page. */
    public <R extends Record> Table page(Class<R> type, Collection<R> rows, Paged page) {
        return new Table(text(type, rows), page.next(), page.first(), page.self(), page.hints());
    }

    /** One line a row. */
    public <R extends Record> Table of(Class<R> type, Collection<R> rows, Hinted told) {
        return whole(text(type, rows), told);
    }

    /** All there is, and not a page. */
    public Table whole(String text, Hinted told) {
        Address here = addresses.here();
        return new Table(text, null, here.toString(), here.toString(), told.hints());
    }

    /** The columns are the type's, whatever the rows have. */
    private <R extends Record> String text(Class<R> type, Collection<R> rows) {
        List<Column> columns = new ArrayList<>();
        add(type, "", List.of(), columns);
        StringBuilder text = new StringBuilder(header(columns.stream().map(Column::name)));
        for (R row : rows) {
            JsonNode tree = json.valueToTree(row);
            text.append(
                    CsvLine.of(columns.stream().map(column -> column.in(tree)).toList(), true));
        }
        return text.toString();
    }

    private static void add(Class<?> type, String before, List<String> path, List<Column> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            List<String> here = Stream.concat(path.stream(), Stream.of(name)).toList();
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                add(component.getType(), before, path, columns);
            } else if (component.getType().isRecord()) {
                add(component.getType(), before + name + "_", here, columns);
            } else {
                columns.add(new Column(before + name, here));
            }
        }
    }

    /** What stands for a value of any shape. */
    public static JsonNode cell(JsonNode value) {
        if (value.isArray()) {
            StringJoiner joined = new StringJoiner(BETWEEN);
            value.forEach(each -> joined.add(first(each).asText()));
            return TextNode.valueOf(joined.toString());
        }
        if (value.isObject()) {
            StringJoiner joined = new StringJoiner(BETWEEN);
            value.properties().forEach(member -> joined.add(member.getKey() + ":" + plain(member.getValue())));
            return TextNode.valueOf(joined.toString());
        }
        return value.isNull() || value.isMissingNode() ? TextNode.valueOf("") : value;
    }

    /** Within a value of several, of which each may have several. */
    private static String plain(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(each -> first(each).asText()).collect(Collectors.joining(","))
                : value.asText();
    }

    private static JsonNode first(JsonNode value) {
        JsonNode first = value;
        while (first.isContainerNode() && !first.isEmpty()) {
            first = first.elements().next();
        }
        return first;
    }

    /** The first line. */
    public static String header(Stream<String> names) {
        return CsvLine.of(names.map(TextNode::valueOf).map(JsonNode.class::cast).toList(), true);
    }
}

package org.parley.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Word;
import org.parley.http.Words;
import org.parley.time.CalendarUnit;

/** By what events can be counted. */
public enum By implements Word {
    KIND(1, "Kind of event."),
    STATUS(2, "Status recorded."),
    VERIFICATION(3, "How sure the act is."),
    ACTOR(4, "Actors that took part, each once an event; those merely mentioned are left out."),
    ROLE(5, "Roles that someone had; where `actor` is asked for, that those actors had."),
    TOPIC(6, "Topics, each with its narrower ones."),
    COVERAGE(16, "How it stands to topics; where `topic` is asked for, to those."),
    PROCESS(7, "Processes."),
    SOURCE(17, "Sources that are cited."),
    PUBLISHER(8, "Publishers that are cited."),
    PLACE(9, "Places and their parts, without regard to case and accents."),
    TAG(10, "Tags."),
    DAY(11, CalendarUnit.DAY, "First day."),
    WEEK(12, CalendarUnit.WEEK, "Week of the first day (ISO 8601, from Monday)."),
    MONTH(13, CalendarUnit.MONTH, "Month of the first day."),
    QUARTER(14, CalendarUnit.QUARTER, "Quarter of the first day."),
    YEAR(15, CalendarUnit.YEAR, "Year of the first day.");

    private static final List<By> COLUMNS = List.of(KIND, STATUS, VERIFICATION);

    private final short code;
    private final @Nullable CalendarUnit unit;
    private final String definition;

    By(int code, String definition) {
        this(code, null, definition);
    }

    By(int code, @Nullable CalendarUnit unit, String definition) {
        this.code = (short) code;
        this.unit = unit;
        this.definition = definition;
    }

    /** In what time is counted; nothing where it is not time. */
    public Optional<CalendarUnit> unit() {
        return Optional.ofNullable(unit);
    }

    public boolean isTime() {
        return unit != null;
    }

    /** Whether an event has just one, as it has one kind. */
    boolean isSingle() {
        return isTime() || isColumn();
    }

    boolean isColumn() {
        return COLUMNS.contains(this);
    }

    /** Whether it is one of a few fixed words. */
    public boolean isWord() {
        return isColumn() || this == ROLE || this == COVERAGE;
    }

    /** The word that stands behind a code in its column. */
    String word(short code) {
        Word word = switch (this) {
            case KIND -> Words.of(EventKind.class, code);
            case STATUS -> Words.of(Status.class, code);
            case VERIFICATION -> Words.of(Verification.class, code);
            default -> throw new IllegalStateException(this + " is no column");
        };
        return word.word();
    }

    /** All that take part in a table of filters, in the order of the list's parameters. */
    public static List<By> filters() {
        return Arrays.stream(values()).filter(by -> !by.isTime()).toList();
    }

    @Override
    public short code() {
        return code;
    }

    @Override
    public String definition() {
        return definition;
    }
}

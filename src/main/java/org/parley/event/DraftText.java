package org.parley.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.http.Member;

/**
 * A text of a draft that refers to something or has a grammar, with its place.
 *
 * @param pointer from the root (JSON Pointer): {@code /claims/0/by}
 */
public record DraftText(String pointer, TextKind kind, String text) {
    /** ISO 8601 as far as lengths are told in reports: years to days, hours to seconds, or weeks. */
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)");

    /** All such texts of this draft, or of these details, in the order in which they are written; may be empty. */
    public static List<DraftText> of(Object draftOrDetails) {
        List<DraftText> found = new ArrayList<>();
        walk((Record) draftOrDetails, "", null, (pointer, kind, text) -> {
            if (kind != null) {
                found.add(new DraftText(pointer, kind, text));
            }
        });
        return found;
    }

    /** All other texts of this draft: what people have written. */
    public static List<DraftText> prose(EventDraft draft) {
        List<DraftText> found = new ArrayList<>();
        walk(draft, "", null, (pointer, kind, text) -> {
            if (kind == null || kind == TextKind.TITLE || kind == TextKind.PROSE) {
                found.add(new DraftText(pointer, TextKind.PROSE, text));
            }
        });
        return found;
    }

    /** Whether this is a length of time that can be read: {@code PT1H30M}, {@code P30D}, {@code P2W}. */
    public static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    private interface Taking {
        void text(String pointer, @Nullable TextKind kind, String text);
    }

    private static void walk(Record record, String pointer, @Nullable TextKind valueKind, Taking found) {
        for (Member member : Member.of(record.getClass()).values()) {
            RecordComponent component = member.component();
            Object value = read(record, component);
            if (value == null || value instanceof List<?> list && list.isEmpty()) {
                continue;
            }
            TextOf own = component.getAnnotation(TextOf.class);
            // In a rival value the kind of the value is said where the list of them is declared.
            boolean rivalValue = record instanceof Rival && component.getName().equals("value");
            TextKind kind = own != null ? own.value() : rivalValue ? valueKind : null;
            inspect(value, pointer + "/" + member.name(), kind, found);
        }
    }

    private static void inspect(Object value, String pointer, @Nullable TextKind kind, Taking found) {
        if (value instanceof String text) {
            found.text(pointer, kind, text);
        } else if (value instanceof Record record) {
            walk(record, pointer, kind, found);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                inspect(list.get(i), pointer + "/" + i, kind, found);
            }
        }
    }

    static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}

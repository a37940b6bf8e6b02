package org.parley.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.source.SourceView;
import org.parley.time.Edtf;
import org.parley.time.Span;

/** Makes of a draft what readers see: names, sides, codes and spans are computed once, when the revision is written. */
public final class Finished {

    /**
     * @param recordedAt null in a draft that is only tried
     */
    public record Stamp(String id, int revision, @Nullable Instant recordedAt, String recordedBy) {}

    private Finished() {}

    public static EventView view(EventDraft draft, Stamp stamp, References references) {
        Span acted = Times.acted(draft);
        List<SourceView> sources = sources(draft, references);
        FirstPublished first = FirstPublished.among(sources);
        Codes codes = draft.details() == null
                ? draft.kind().codes()
                : draft.details().codes(draft.kind().codes());
        return new EventView(
                stamp.id(),
                draft.kind(),
                draft.title(),
                draft.summary(),
                when(draft.when()),
                draft.place(),
                draft.status(),
                null,
                draft.verification(),
                draft.participants().stream()
                        .map(participant -> participant(participant, acted, references))
                        .toList(),
                draft.topics(),
                draft.omits(),
                draft.denies(),
                draft.process(),
                draft.details(),
                draft.tags(),
                codes,
                sources.size(),
                (int) sources.stream().map(SourceView::publisherId).distinct().count(),
                first == null ? null : first.from(),
                stamp.revision(),
                stamp.recordedAt(),
                stamp.recordedBy(),
                "/v1/events/" + stamp.id(),
                null,
                null,
                null,
                null,
                null);
    }

    /** The sources cited, each once, in the order of the citations. */
    static List<SourceView> sources(EventDraft draft, References references) {
        return draft.citations().stream()
                .map(EventDraft.Citation::source)
                .distinct()
                .map(references.sources()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static EventView.When when(EventDraft.When when) {
        Edtf edtf = Edtf.parse(when.edtf());
        Span span = Times.span(when);
        return new EventView.When(
                when.edtf(),
                when.timezone(),
                when.phrase(),
                when.note(),
                when.alternatives(),
                span.earliest(),
                span.latest(),
                span.start(),
                span.end(),
                edtf.precision().word(),
                edtf.display());
    }

    private static EventView.Participant participant(EventDraft.Participant part, Span acted, References references) {
        String standsFor = part.onBehalfOf() == null ? part.actor() : part.onBehalfOf();
        return new EventView.Participant(
                part.actor(),
                references.actors().name(part.actor()),
                part.role(),
                references.actors().side(standsFor, acted).orElse(null),
                part.capacity(),
                part.onBehalfOf(),
                part.verification(),
                part.note());
    }

    /**
     * Within which days the first publication cited was: the smallest day among those dated to the day; only else what the spans of
     * the others leave, from the first day on which any may have been to the last by which one had been.
     */
    public record FirstPublished(LocalDate from, LocalDate until) {
        public static @Nullable FirstPublished of(EventDraft draft, References references) {
            return among(sources(draft, references));
        }

        static @Nullable FirstPublished among(List<SourceView> sources) {
            FirstPublished day = null;
            FirstPublished vague = null;
            for (SourceView source : sources) {
                if (source.published() == null) {
                    continue;
                }
                Span span = Edtf.parse(source.published()).strict();
                if (span.earliest() == null || span.latest() == null) {
                    continue;
                }
                FirstPublished published = new FirstPublished(span.earliest(), span.latest());
                if (published.from.equals(published.until)) {
                    day = published.or(day);
                } else {
                    vague = published.or(vague);
                }
            }
            return day == null ? vague : day;
        }

        private FirstPublished or(@Nullable FirstPublished other) {
            return other == null
                    ? this
                    : new FirstPublished(
                            other.from.isBefore(from) ? other.from : from,
                            other.until.isBefore(until) ? other.until : until);
        }
    }
}

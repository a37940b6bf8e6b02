package org.parley.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.time.Edtf;
import org.parley.time.EdtfException;
import org.parley.time.Span;

/** What a text of EDTF means, or what is wrong with it. */
@Schema(name = "DateMeaning", description = "What a text of EDTF means, or what is wrong with it.")
public record DateView(
        @Schema(description = "The text as it came.", examples = "2025-04-28~")
        String edtf,

        @Schema(description = "Whether it can be read.", examples = "true")
        boolean valid,

        @Schema(description = "Where it goes wrong: a character, from 1.", examples = "6") @Nullable
        Integer at,

        @Schema(description = "What is wrong.", examples = "'2025-13' has no month 13 (at character 6).") @Nullable
        String detail,

        @Schema(description = "The level of EDTF that it needs.", examples = "1") @Nullable
        Integer level,

        @Schema(description = "How exactly it is known.", examples = "day") @Nullable
        String precision,

        @Schema(
                description =
                        "First day, with the margin of its signs; absent where open, or beyond the years 0000 to 9999.",
                examples = "2025-04-27")
        @Nullable
        LocalDate earliest,

        @Schema(description = "Last day, inclusive, with the margin; absent where open.", examples = "2025-04-29")
        @Nullable
        LocalDate latest,

        @Schema(description = "Instant at which it begins, where a time of day is told.") @Nullable
        Instant start,

        @Schema(description = "Instant before which it ends, where a time of day is told.") @Nullable
        Instant end,

        @Schema(description = "First day without the margin.", examples = "2025-04-28") @Nullable
        LocalDate earliestStrict,

        @Schema(description = "Last day without the margin.", examples = "2025-04-28") @Nullable
        LocalDate latestStrict,

        @Schema(description = "Whether a sign says \"about\".", examples = "true") @Nullable
        Boolean approximate,

        @Schema(description = "Whether a sign says \"perhaps\".", examples = "false") @Nullable
        Boolean uncertain,

        @Schema(description = "In plain words.", examples = "about 28 April 2025") @Nullable
        String display,

        @Schema(description = "Printed anew from what was understood.", examples = "2025-04-28~") @Nullable
        String canonical) {

    static DateView of(String text) {
        try {
            Edtf edtf = Edtf.parse(text);
            Span span = edtf.span();
            Span strict = edtf.strict();
            return new DateView(
                    text,
                    true,
                    null,
                    null,
                    edtf.level(),
                    edtf.precision().word(),
                    within(span.earliest()),
                    within(span.latest()),
                    within(span.start()),
                    within(span.end()),
                    within(strict.earliest()),
                    within(strict.latest()),
                    edtf.isApproximate(),
                    edtf.isUncertain(),
                    edtf.display(),
                    edtf.canonical());
        } catch (EdtfException e) {
            return new DateView(
                    text,
                    false,
                    e.at(),
                    e.detail(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** RFC 3339, and so JSON, writes years of four digits only. */
    private static @Nullable LocalDate within(@Nullable LocalDate day) {
        return day == null || day.getYear() < 0 || day.getYear() > 9999 ? null : day;
    }

    private static @Nullable Instant within(@Nullable Instant moment) {
        return moment == null || within(moment.atOffset(ZoneOffset.UTC).toLocalDate()) == null ? null : moment;
    }
}

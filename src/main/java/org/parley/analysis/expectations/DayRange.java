package org.parley.analysis.expectations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number of days, as exactly as it is known. */
@Schema(
        name = "DayRange",
        description =
                "A number of days, as exactly as it is known: certainly so many, possibly so many. The same where the days are known.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayRange(
        @Schema(description = "At least, however the dates are read; absent where there is no least.", examples = "3")
        @Nullable
        Long least,

        @Schema(description = "At most; absent where there is no most.", examples = "5") @Nullable
        Long most) {

    /**
     * From one day to another, of which each lies in a span.
     *
     * @param first of the one; {@link LocalDate#MIN} where open, as of the other
     * @param last of the one; {@link LocalDate#MAX} where open, as of the other
     */
    static DayRange between(LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast) {
        return new DayRange(days(last, otherFirst), days(first, otherLast));
    }

    private static @Nullable Long days(LocalDate from, LocalDate to) {
        return isOpen(from) || isOpen(to) ? null : Long.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static boolean isOpen(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    }

    boolean isKnown() {
        return least != null || most != null;
    }
}

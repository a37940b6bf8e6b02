package org.parley.analysis.readouts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventView;

/** An account of a talk, beside the others. */
@Schema(name = "ReadoutAccount", description = "An account of a talk, beside the others.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        @Schema(
                description = "Id of the account, an event of its own.",
                examples = "2025-03-18-trump-putin-call-readout-kremlin")
        String readout,

        @Schema(description = "Who gave it; absent where the record does not say.", examples = "kremlin") @Nullable
        String by,

        @Schema(description = "The name today of who gave it.", examples = "The Kremlin") @Nullable
        String byName,

        @Schema(description = "Whose side that is.", examples = "russia") @Nullable
        String side,

        @Schema(
                description = "True where that side did not take part in the talk; absent otherwise.",
                examples = "true")
        @Nullable
        Boolean thirdParty,

        @Schema(description = "Its title (`event` only).") @Nullable
        String title,

        @Schema(description = "When it was published (EDTF).", examples = "2025-03-18")
        String published,

        @Schema(
                description =
                        "Days from the last of the talk to that; absent where one of the two is vague. Less than 0 where it came while"
                                + " a talk of several days went on.",
                examples = "0")
        @Nullable
        Long delayDays,

        @Schema(description = "How many days it may have been; absent where that is known.") @Nullable
        Range possibleDelayDays,

        @Schema(
                description =
                        "Whether its side published before the other sides that took part; absent where none of those gave an account.",
                examples = "same_day")
        @Nullable
        Precedence precedence,

        @Schema(description = "Topics that it mentions (`event` only).", examples = "[\"ceasefire\", \"black-sea\"]")
        @Nullable
        Collection<String> mentions,

        @Schema(
                description = "Topics that it leaves out although another account has them (`event` only).",
                examples = "[\"root-causes\"]")
        @Nullable
        Collection<String> omits,

        @Schema(description = "Topics that it says were not raised (`event` only).", examples = "[\"venue\"]") @Nullable
        Collection<String> denies,

        @Schema(
                description =
                        "Whether the whole text was seen: `full text`, or `excerpt or press account` (`event` only); absent where the"
                                + " record does not say.",
                examples = "full text")
        @Nullable
        String basis,

        @Schema(
                description = "Whether the date is the account's own or a report's (`event` only).",
                examples = "press_report")
        @Nullable
        String datedBy,

        @Schema(description = "What the curator adds (`event` only).", examples = "energy infrastructure only")
        @Nullable
        String note,

        @Schema(
                description = "Where it stands, with the words quoted (`event` only).",
                type = SchemaType.ARRAY,
                implementation = EventView.Citation.class)
        @Nullable
        JsonNode citations) {

    /** How many days are possible. */
    @Schema(name = "PossibleDays", description = "How many days are possible.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Range(
            @Schema(description = "The fewest; absent where open.", examples = "0") @Nullable
            Long least,

            @Schema(description = "The most; absent where open.", examples = "1") @Nullable
            Long most) {

        /** Null where it is exact. */
        static @Nullable Range of(Lag lag) {
            return lag.isExact() ? null : new Range(lag.fewest(), lag.greatest());
        }
    }

    /** Beside the others, in short. */
    static AccountView of(Account account, Accounts accounts, Map<String, String> names) {
        Lag delay = accounts.delay(account.told());
        return new AccountView(
                account.readout(),
                account.by(),
                account.by() == null ? null : names.get(account.by()),
                account.side(),
                accounts.isThird(account) ? true : null,
                null,
                account.published(),
                delay.exact(),
                Range.of(delay),
                accounts.precedence(account),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * With what it says, where that stands.
     *
     * @param event that it is, with its {@code citations}
     */
    AccountView with(Told told, JsonNode event) {
        JsonNode details = event.path("details");
        return new AccountView(
                readout,
                by,
                byName,
                side,
                thirdParty,
                event.path("title").textValue(),
                published,
                delayDays,
                possibleDelayDays,
                precedence,
                told.mentions(),
                told.omits(),
                told.denies(),
                details.path("basis").textValue(),
                details.path("dated_by").textValue(),
                details.path("note").textValue(),
                event.path("citations"));
    }
}

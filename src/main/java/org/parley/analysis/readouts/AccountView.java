package org.parley.analysis.readouts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

        @Schema(
                description = "Who gave it; of several the one named first. Absent where the record does not say.",
                examples = "kremlin")
        @Nullable
        String by,

        @Schema(description = "The name today of who gave it.", examples = "The Kremlin") @Nullable
        String byName,

        @Schema(description = "Whose side that is.", examples = "russia") @Nullable
        String side,

        @Schema(description = "All who gave it, where several did together; absent otherwise.") @Nullable
        List<TellerView> tellers,

        @Schema(
                description = "True where no side that gave it took part in the talk; absent otherwise.",
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
                        "Whether its side (of several the first that took part) published before the other sides that took part; absent"
                                + " where none of those gave another account.",
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

    /** One of several who gave an account together. */
    @Schema(name = "ReadoutTeller", description = "One of several who gave an account together.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TellerView(
            @Schema(description = "Its id.", examples = "kremlin")
            String by,

            @Schema(description = "Its name today.", examples = "The Kremlin") @Nullable
            String byName,

            @Schema(description = "Whose side that is.", examples = "russia") @Nullable
            String side,

            @Schema(
                    description = "True where that side did not take part in the talk; absent otherwise.",
                    examples = "true")
            @Nullable
            Boolean thirdParty,

            @Schema(
                    description = "Whether that side published before the others, all its accounts together.",
                    examples = "same_day")
            @Nullable
            Precedence precedence) {

        static TellerView of(Account.Teller teller, Accounts accounts, Map<String, String> names) {
            return new TellerView(
                    teller.by(),
                    names.get(teller.by()),
                    teller.side(),
                    accounts.tookPart(teller) ? null : true,
                    accounts.precedence(teller.voice()));
        }
    }

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
        List<TellerView> tellers = account.tellers().stream()
                .map(teller -> TellerView.of(teller, accounts, names))
                .toList();
        @Nullable TellerView first = tellers.isEmpty() ? null : tellers.get(0);
        return new AccountView(
                account.readout(),
                first == null ? null : first.by(),
                first == null ? null : first.byName(),
                first == null ? null : first.side(),
                tellers.size() > 1 ? tellers : null,
                accounts.isThird(account) ? true : null,
                null,
                account.published(),
                delay.exact(),
                Range.of(delay),
                tellers.stream()
                        .flatMap(teller -> Stream.ofNullable(teller.precedence()))
                        .findFirst()
                        .orElse(null),
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
                tellers,
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

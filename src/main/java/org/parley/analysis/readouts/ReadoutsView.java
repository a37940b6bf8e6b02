package org.parley.analysis.readouts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.event.EventView;
import org.parley.http.Paged;

/** Accounts of one talk side by side, or what those of many add up to. */
@Schema(
        name = "ReadoutsView",
        description = "Accounts of one talk side by side (`event`), or a page of talks and what they add up to.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadoutsView(
        @Schema(description = "The talk (`event` only).") @Nullable
        Talk event,

        @Schema(description = "Its accounts, in the order in which they may have been published (`event` only).")
        @Nullable
        List<AccountView> accounts,

        @Schema(
                description =
                        "Every topic of which an account has something recorded, what most of them mention first (`event` only).")
        @Nullable
        List<Topic> topics,

        @Schema(
                description =
                        "By who gave an account, the topics that nobody else mentions; empty where nobody else gave one (`event` only).")
        @Nullable
        Map<String, List<String>> only,

        @Schema(
                description =
                        "By who gave an account for a side that did not take part, the topics that no side which did mentions"
                                + " (`event` only).")
        @Nullable
        Map<String, List<String>> thirdParties,

        @Schema(
                description =
                        "How much the sides that took part have in common; absent where not two of them gave an account (`event` only).")
        @Nullable
        Similar similarity,

        @Schema(description = "Talks of which accounts are recorded, in order of time; absent with `event`.") @Nullable
        List<Compared> items,

        @Schema(
                description =
                        "What all talks that answer add up to, not those of this page alone; on the first page, absent with `event`.")
        @Nullable
        HabitsView summary,

        @Schema(description = "To be sent as `cursor` for the next page; absent on the last.") @Nullable
        String nextCursor,

        @Schema(description = "Address of the next page; absent on the last.") @Nullable
        String next,

        @Schema(description = "Address of the first page.", examples = "/v1/analysis/readouts?between=usa,russia")
        String first,

        @Schema(description = "Address of this page.", examples = "/v1/analysis/readouts?between=usa,russia")
        String self,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Paged {

    /** Those of the answer to a question. */
    static Lists<ReadoutsView> lists(ReadoutShape shape) {
        if (shape.event() != null) {
            return new Lists<ReadoutsView>()
                    .with("items", (tables, view) -> tables.of(AccountView.class, requireNonNull(view.accounts), view))
                    .with(
                            "citations",
                            (tables, view) -> tables.of(
                                    AccountCitation.class,
                                    requireNonNull(view.accounts).stream()
                                            .flatMap(AccountCitation::of)
                                            .toList(),
                                    view))
                    .with(
                            "topics",
                            (tables, view) -> tables.of(
                                    TopicCoverage.class,
                                    requireNonNull(view.topics).stream()
                                            .flatMap(TopicCoverage::of)
                                            .toList(),
                                    view));
        }
        Lists<ReadoutsView> page = new Lists<ReadoutsView>()
                .with("items", (tables, view) -> tables.page(Compared.class, requireNonNull(view.items), view));
        return shape.cursor() == null ? page.with(HabitsView.lists(view -> requireNonNull(view.summary))) : page;
    }

    /** What an account is cited from, in a table. */
    private record AccountCitation(
            String readout,
            @Nullable String by,
            @JsonUnwrapped EventView.Citation citation) {
        static Stream<AccountCitation> of(AccountView account) {
            return Stream.ofNullable(account.citations())
                    .flatMap(JsonNode::valueStream)
                    .map(cited -> new AccountCitation(
                            account.readout(),
                            account.by(),
                            new EventView.Citation(
                                    cited.path("source").asText(),
                                    cited.path("publisher").textValue(),
                                    cited.path("title").textValue(),
                                    cited.path("url").textValue(),
                                    cited.path("published").textValue(),
                                    cited.path("quote").textValue(),
                                    cited.path("locator").textValue(),
                                    cited.path("note").textValue())));
        }
    }

    /** How one account stands to one topic, in a table. */
    private record TopicCoverage(
            String topic,
            @Nullable String label,
            @JsonUnwrapped Coverage account) {
        static Stream<TopicCoverage> of(Topic topic) {
            return topic.coverage.stream().map(each -> new TopicCoverage(topic.topic, topic.label, each));
        }
    }

    /** The event of which the accounts are. */
    @Schema(name = "ReadoutTalk", description = "The event of which the accounts are.")
    record Talk(
            @Schema(description = "Its id.", examples = "2025-03-18-trump-putin-call")
            String id,

            @Schema(description = "Its title.") String title,

            @Schema(description = "Its kind.", examples = "call")
            String kind,

            @Schema(description = "When it was.", ref = "When")
            JsonNode when) {

        static Talk of(JsonNode event) {
            return new Talk(
                    event.path("id").asText(),
                    event.path("title").asText(),
                    event.path("kind").asText(),
                    event.path("when"));
        }
    }

    /** How each account stands to a topic. */
    @Schema(name = "ReadoutTopic", description = "How each account stands to a topic.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Topic(
            @Schema(description = "Its id.", examples = "military-aid")
            String topic,

            @Schema(description = "Its name.", examples = "Military aid") @Nullable
            String label,

            @Schema(description = "One for each account, in the order of `accounts`.")
            List<Coverage> coverage) {

        static Topic of(String topic, Map<String, String> labels, Accounts accounts) {
            return new Topic(
                    topic,
                    labels.get(topic),
                    accounts.all().stream()
                            .map(account ->
                                    new Coverage(account.by(), account.told().covered(topic)))
                            .toList());
        }
    }

    /** How an account stands to a topic. */
    @Schema(name = "ReadoutCoverage", description = "How an account stands to a topic.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Coverage(
            @Schema(description = "Who gave the account; absent where the record does not say.", examples = "kremlin")
            @Nullable
            String by,

            @Schema(
                    description =
                            "`not_recorded`: the record does not say, for most accounts are known from excerpts only.",
                    examples = "mentioned")
            Covered coverage) {}

    /** How much is in common. */
    @Schema(name = "ReadoutSimilarity", description = "How much of what is mentioned every side mentions.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Similar(
            @Schema(description = "Topics that every side mentions.", examples = "4")
            int shared,

            @Schema(description = "Topics that any side mentions.", examples = "9")
            int topics,

            @Schema(
                    description =
                            "The first over the second, from 0 to 1, to three places; absent where no side mentions anything.",
                    examples = "0.444")
            @Nullable
            Double index,

            @Schema(description = "What the index is (`event` only).", examples = Similar.DEFINITION) @Nullable
            String definition) {
        static final String DEFINITION =
                "Jaccard index of the topics mentioned: those that every side mentions over those that any side mentions";

        static Similar of(Similarity similarity, @Nullable String definition) {
            @Nullable Double index = similarity.index();
            return new Similar(
                    similarity.shared(), similarity.topics(), index == null ? null : rounded(index), definition);
        }

        /** To three places: more would be more exact than what is counted. */
        static double rounded(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }

    /** A talk and its accounts in short. */
    @Schema(name = "ComparedTalk", description = "A talk and its accounts in short.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compared(
            @Schema(description = "The talk.") Talk event,

            @Schema(description = "Its accounts, in the order in which they may have been published.")
            List<AccountView> accounts,

            @Schema(description = "How much the sides have in common; absent where not two of them gave an account.")
            @Nullable
            Similar similarity) {

        static Compared of(JsonNode talk, Accounts accounts, Map<String, String> names) {
            return new Compared(
                    Talk.of(talk),
                    accounts.all().stream()
                            .map(account -> AccountView.of(account, accounts, names))
                            .toList(),
                    accounts.similarity()
                            .map(similarity -> Similar.of(similarity, null))
                            .orElse(null));
        }
    }
}

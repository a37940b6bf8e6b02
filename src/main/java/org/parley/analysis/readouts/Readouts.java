package org.parley.analysis.readouts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Labels;
import org.parley.event.LinkType;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.timeline.By;
import org.parley.timeline.Embed;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Readings;
import org.parley.timeline.Talks;
import org.parley.timeline.Tallies;

/** Compares what the sides tell of the same talk. */
@ApplicationScoped
public class Readouts {
    /** Talks that a summary looks at: they are read one after the other, and of each a few numbers are kept. */
    static final int MOST_TALKS = 10_000;

    private final Talks talks;
    private final Readings readings;
    private final Tallies tallies;
    private final Labels labels;
    private final Addresses addresses;

    Readouts(Talks talks, Readings readings, Tallies tallies, Labels labels, Addresses addresses) {
        this.talks = talks;
        this.readings = readings;
        this.tallies = tallies;
        this.labels = labels;
        this.addresses = addresses;
    }

    ReadoutsView of(EventQuery query, ReadoutShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int limit = Limit.COUNT.of(shape.limit(), mistakes, hints);
        hints.replaceAll(hint -> hint + ".");
        Address here = addresses.here();
        if (shape.event() != null && shape.cursor() != null) {
            mistakes.add(Mistake.parameter("cursor", "One talk has no pages; leave 'cursor' or 'event' out."));
        }
        @Nullable
        Cursor cursor =
                shape.event() != null || shape.cursor() == null ? null : Cursor.read(shape.cursor(), here.filters());
        Inquiry inquiry = talks.inquiry(query, cursor, mistakes);
        Mistake.tell(mistakes);
        return shape.event() == null
                ? many(inquiry, cursor, limit, here, hints)
                : one(shape.event(), inquiry, here, hints);
    }

    private ReadoutsView one(String id, Inquiry inquiry, Address here, List<String> hints) {
        Talks.One one = talks.one(id, inquiry);
        Accounts all = Accounts.of(one.event());
        // What does not answer the filters is not told, as everywhere.
        Accounts accounts = one.answers() ? all : all.none();
        Map<String, JsonNode> events = one.accounts().stream()
                .collect(Collectors.toMap(event -> event.path("id").asText(), event -> event));
        List<String> topics = accounts.topics();
        Map<String, String> named = labels.of(By.TOPIC, topics, inquiry.epoch());
        Map<String, String> names = labels.of(By.ACTOR, tellers(accounts), inquiry.epoch());
        hints.addAll(tallies.hints(inquiry, false));
        hints.addAll(hints(one, all));
        return new ReadoutsView(
                ReadoutsView.Talk.of(one.event()),
                accounts.all().stream()
                        .map(account -> AccountView.of(account, accounts, names)
                                .with(
                                        account.told(),
                                        events.getOrDefault(account.readout(), MissingNode.getInstance())))
                        .toList(),
                topics.stream()
                        .map(topic -> ReadoutsView.Topic.of(topic, named, accounts))
                        .toList(),
                accounts.only(),
                accounts.beyond(),
                accounts.similarity()
                        .map(similarity -> ReadoutsView.Similar.of(similarity, ReadoutsView.Similar.DEFINITION))
                        .orElse(null),
                null,
                null,
                null,
                null,
                here.without("cursor").toString(),
                here.toString(),
                hints,
                tallies.understood(inquiry, inquiry.moment()).put("event", id));
    }

    private static Collection<String> tellers(Accounts accounts) {
        return accounts.all().stream()
                .flatMap(account -> account.tellers().stream())
                .map(Account.Teller::by)
                .distinct()
                .toList();
    }

    private static List<String> hints(Talks.One one, Accounts all) {
        if (!one.answers()) {
            return List.of("The event does not answer the other filters; leave them out to see its accounts.");
        }
        if (all.all().size() > Talks.MOST_ACCOUNTS) {
            return List.of("Only the first " + Talks.MOST_ACCOUNTS + " accounts are told with their words.");
        }
        if (all.all().size() == 1) {
            return List.of("Only one account of it is recorded, so there is nothing to compare it with.");
        }
        return all.all().isEmpty() ? nothing(one) : List.of();
    }

    /** What would find something. */
    private static List<String> nothing(Talks.One one) {
        List<String> hints = new ArrayList<>();
        for (JsonNode link : one.event().path("links")) {
            if (link.path("type").asText().equals(LinkType.ACCOUNT_OF.word())) {
                String talk = link.path("event").asText();
                hints.add("It is itself an account, of '" + talk + "'; ask event=" + talk + ".");
            }
        }
        String near = one.near().stream()
                .map(event -> "'" + event.path("id").asText() + "' ("
                        + event.at("/when/display").asText() + ")")
                .collect(Collectors.joining(" and "));
        if (hints.isEmpty()) {
            hints.add("No account of it is recorded. "
                    + (near.isEmpty() ? "" : "Near it in time there are accounts of " + near + ". ")
                    + "/v1/events?link_type=" + LinkType.ACCOUNT_OF.inverse() + " lists all events that have some.");
        }
        return hints;
    }

    private ReadoutsView many(Inquiry inquiry, @Nullable Cursor cursor, int limit, Address here, List<String> hints) {
        Talks.Some page = talks.page(inquiry, cursor, limit);
        List<String> tellers = new ArrayList<>();
        List<Accounts> found = page.events().stream().map(Accounts::of).toList();
        found.forEach(each -> tellers.addAll(tellers(each)));
        Map<String, String> names = labels.of(By.ACTOR, tellers, inquiry.epoch());
        List<ReadoutsView.Compared> items = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            items.add(ReadoutsView.Compared.of(page.events().get(i), found.get(i), names));
        }
        @Nullable HabitsView summary = cursor == null ? summary(inquiry, hints) : null;
        hints.addAll(tallies.hints(inquiry, items.isEmpty() && cursor == null));
        if (items.isEmpty()) {
            hints.add("Only events of which an account is recorded are compared; /v1/events?link_type="
                    + LinkType.ACCOUNT_OF.inverse() + " lists them.");
        }
        @Nullable String next = page.next() == null ? null : page.next().text(here.filters());
        return new ReadoutsView(
                null,
                null,
                null,
                null,
                null,
                null,
                items,
                summary,
                next,
                next == null ? null : here.with("cursor", next).toString(),
                here.without("cursor").toString(),
                here.toString(),
                hints,
                understood(inquiry, limit));
    }

    private ObjectNode understood(Inquiry inquiry, int limit) {
        return tallies.understood(inquiry, inquiry.moment()).put("limit", limit);
    }

    /**
     * For a profile: how accounts of the talks that answer are given.
     *
     * @param moment of the record
     * @param hints gets what the reader should know
     */
    public HabitsView habits(EventQuery query, Instant moment, List<String> hints) {
        List<Mistake> mistakes = new ArrayList<>();
        Inquiry inquiry = talks.inquiry(query, moment, mistakes);
        Mistake.tell(mistakes);
        return summary(inquiry, hints);
    }

    private HabitsView summary(Inquiry inquiry, List<String> hints) {
        Habits habits = new Habits();
        try (Stream<JsonNode> events = readings.of(inquiry, Embed.READOUTS)) {
            // One more tells whether there are more.
            events.limit(MOST_TALKS + 1L).forEach(event -> {
                if (habits.talks() < MOST_TALKS) {
                    habits.add(
                            new Habit.Named(
                                    event.path("id").asText(),
                                    event.path("title").asText()),
                            Accounts.of(event));
                } else {
                    habits.cutOff();
                }
            });
        }
        if (habits.isCutOff()) {
            hints.add("More than " + MOST_TALKS + " talks answer; the summary is of the first " + MOST_TALKS
                    + " in order of time. Ask for a shorter period or for some actors.");
        }
        if (habits.sides() > Habits.MOST_SIDES) {
            hints.add(habits.sides() + " sides gave accounts; the summary has the " + Habits.MOST_SIDES
                    + " that gave most. Ask for some with 'actor' or 'between'.");
        }
        List<String> sides = habits.most().stream().map(Habit::side).toList();
        List<String> topics = habits.most().stream()
                .flatMap(habit -> habit.leftOut().stream())
                .map(Habit.Topic::id)
                .distinct()
                .toList();
        return HabitsView.of(
                habits, labels.of(By.ACTOR, sides, inquiry.epoch()), labels.of(By.TOPIC, topics, inquiry.epoch()));
    }
}

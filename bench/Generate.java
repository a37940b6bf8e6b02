import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A made-up world in the interchange format: {@code java bench/Generate.java --events 1000000 --seed 1 > world.ndjson}.
 * Whatever it says of an event follows from the seed and the event's number alone, so the same seed gives the same bytes
 * and memory does not grow with the events. No person, state or publication in it exists. One long file, because Java
 * runs a program without a build only so.
 */
final class Generate {
    static final LocalDate FIRST_DAY = LocalDate.of(1946, 1, 1);
    /** Eighty years, to the end of 2025. */
    static final int DAYS = 29_220;

    private static final Instant FIRST_RECORDED = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST_RECORDED = Instant.parse("2025-12-31T00:00:00Z");
    /** A second or third state is recorded at most so many events later: what waits stays small. */
    private static final int LATEST_REVISION = 5_000;

    /** The state of an event that is to be written after event {@code due}. */
    private record Pending(int due, int event, int revision) implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            return due != other.due ? Integer.compare(due, other.due) : Integer.compare(event, other.event);
        }
    }

    private final int events;
    private final long seed;
    private final int sources;
    private final World world;
    private final OutputStream out;
    private final Line line = new Line();
    private long written;
    private long secondsBetween;

    private Generate(int events, long seed, OutputStream out) {
        this.events = events;
        this.seed = seed;
        this.sources = Math.max(300, events / 20);
        this.world = new World(dice('w', 0));
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        int events = 10_000;
        long seed = 1;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--events" -> events = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i] + ": only --events and --seed are known");
            }
        }
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 20)) {
            new Generate(events, seed, out).write();
        }
    }

    private void write() throws IOException {
        line.open().put("type", "parley").put("format", 1).put("title", "A made-up world").put("license", "CC0 1.0");
        end();
        for (int source = 0; source < sources; source++) {
            source(source);
        }
        world.lines(line, this::end);
        long lines = events;
        for (int event = 0; event < events; event++) {
            lines += revisions(event) - 1;
        }
        // Even steps: a revision's moment, and so its id, can be computed.
        secondsBetween = Math.max(1, (LAST_RECORDED.getEpochSecond() - FIRST_RECORDED.getEpochSecond()) / lines);
        written = 0;
        PriorityQueue<Pending> pending = new PriorityQueue<>();
        for (int event = 0; event < events; event++) {
            event(event, 1);
            int due = event;
            for (int revision = 2; revision <= revisions(event); revision++) {
                due += 1 + dice('d', event * 4L + revision).nextInt(LATEST_REVISION / 2);
                pending.add(new Pending(due, event, revision));
            }
            while (!pending.isEmpty() && (pending.peek().due() <= event || event == events - 1)) {
                Pending next = pending.poll();
                event(next.event(), next.revision());
            }
        }
    }

    /** One in ten is revised, one in fifty twice; half of these were expected before. */
    private int revisions(int event) {
        int of = dice('v', event).nextInt(50);
        return of == 0 ? 3 : of < 5 ? 2 : 1;
    }

    private void end() throws IOException {
        out.write(line.close());
        written++;
    }

    private void source(int source) throws IOException {
        SplittableRandom dice = dice('s', source);
        int publisher = World.PUBLISHER.pick(dice);
        line.open().put("type", "source").put("id", sourceId(source));
        line.put("publisher", world.publishers.get(publisher)).put("title", Words.sentence(dice, 7));
        line.put("url", "https://" + Words.slug(world.publishers.get(publisher)) + ".example/" + source);
        line.put("published", day((int) (DAYS * Math.sqrt((source + 0.5) / sources))));
        line.put("language", "en").put("kind", publisher % 5 == 0 ? "agency" : "news");
        end();
    }

    private String sourceId(int source) {
        int publisher = World.PUBLISHER.pick(dice('s', source));
        return Words.slug(world.publishers.get(publisher)) + "-" + source;
    }

    /** What the event's id tells, and other events need to know. */
    private record Core(int number, int day, Kind kind, String id) {}

    private Core core(int event) {
        SplittableRandom dice = dice('e', event);
        double found = (event + 0.5) / events;
        // One in ten is found long after; the others a few weeks after they happened.
        double at = dice.nextInt(10) == 0 ? found * dice.nextDouble() : found;
        int day = Math.max(0, (int) (DAYS * Math.sqrt(at)) - dice.nextInt(40));
        Kind kind = Kind.pick(dice);
        return new Core(event, day, kind, day(day) + "-" + Words.slug(kind.word()) + "-" + event);
    }

    private void event(int number, int revision) throws IOException {
        Core core = core(number);
        Kind kind = core.kind();
        SplittableRandom dice = dice('b', number);
        List<World.Actor> actors = participants(dice, core.day(), kind);
        World.Actor lead = actors.get(0);
        World.Actor other = actors.get(actors.size() - 1);
        line.open().put("type", "event");
        line.put("recorded_at", FIRST_RECORDED.plusSeconds(written * secondsBetween).toString());
        line.put("recorded_by", number % 3 == 0 ? "night desk" : "desk");
        line.put("reason", revision == 1 ? "First reading" : revision == 2 ? "A second source" : "Checked anew");
        line.put("id", core.id()).put("kind", kind.word());
        line.put("title", lead.name() + " and " + other.name() + ": " + Words.sentence(dice, 5));
        line.put("summary", Words.sentence(dice, 18) + ". " + Words.sentence(dice, 14 + 6 * revision) + ".");
        line.object("when").put("edtf", edtf(dice, core.day()));
        if (dice.nextInt(4) == 0) {
            line.put("timezone", dice.nextBoolean() ? "Etc/GMT-3" : "Etc/UTC");
        }
        line.end();
        if (kind.hasPlace()) {
            line.put("place", world.capitals.get(other.state()));
        }
        String settled = dice.nextInt(30) == 0 ? "cancelled" : "occurred";
        line.put("status", revision < revisions(number) && number % 2 == 0 ? "expected" : settled);
        line.put("verification", revision > 1 ? "confirmed" : dice.nextInt(25) == 0 ? "disputed" : "reported");
        line.array("participants");
        for (int i = 0; i < actors.size(); i++) {
            World.Actor actor = actors.get(i);
            line.object().put("actor", actor.id()).put("role", kind.role(i));
            if (actor.capacity() != null) {
                line.put("capacity", actor.capacity());
            }
            line.end();
        }
        line.end().array("topics");
        distinct(dice, 1 + dice.nextInt(3), World.TOPIC).forEach(topic -> line.value(world.topics.get(topic)));
        line.end();
        if (dice.nextInt(5) < 2) {
            line.array("process").value(world.processes.get(World.PROCESS.pick(dice))).end();
        }
        line.raw("details", kind.details(dice, day(core.day())));
        if (dice.nextInt(10) == 0) {
            line.array("tags").value("core").end();
        }
        citations(dice, core.day(), revision);
        links(dice, core);
        String act = kind.act(dice);
        if (act != null) {
            int position = World.POSITION.pick(dice);
            line.array("moves").object().put("position", world.positions.get(position)).put("act", act);
            line.put("by", world.state(position % World.STATES)).end().end();
        }
        end();
    }

    private List<World.Actor> participants(SplittableRandom dice, int day, Kind kind) {
        int of = dice.nextInt(10);
        int count = of < 4 ? 2 : of < 8 ? 3 : 4;
        List<World.Actor> actors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (actors.size() < count) {
            World.Actor actor = world.pick(dice, day);
            if (ids.add(actor.id())) {
                actors.add(actor);
            }
        }
        return actors;
    }

    private void citations(SplittableRandom dice, int day, int revision) {
        int of = dice.nextInt(4);
        int count = (of == 0 ? 2 : of == 3 ? 4 : 3) + (revision - 1);
        double then = (double) day / DAYS;
        int first = (int) (then * then * sources);
        Set<Integer> cited = new LinkedHashSet<>();
        while (cited.size() < count) {
            cited.add(Math.min(sources - 1, first + dice.nextInt(20)) - dice.nextInt(2) * dice.nextInt(8));
            cited.removeIf(source -> source < 0);
        }
        line.array("citations");
        for (int source : cited) {
            line.object().put("source", sourceId(source)).put("quote", Words.sentence(dice, 8 + dice.nextInt(14))).end();
        }
        line.end();
    }

    private void links(SplittableRandom dice, Core core) {
        int earliest = Math.max(0, core.number() - 40);
        if (core.kind().word().equals("readout")) {
            for (int event = core.number() - 1; event >= earliest; event--) {
                Core before = core(event);
                if (before.kind().hasReadouts()) {
                    link("account_of", before);
                    return;
                }
            }
        } else if (core.number() > 0 && dice.nextInt(7) == 0) {
            Core before = core(earliest + dice.nextInt(core.number() - earliest));
            link(core.kind().word().equals("response") ? "responds_to" : "follows", before);
        }
    }

    private void link(String type, Core to) {
        line.array("links").object().put("type", type).put("event", to.id()).end().end();
    }

    private static Set<Integer> distinct(SplittableRandom dice, int count, Zipf zipf) {
        Set<Integer> picked = new LinkedHashSet<>();
        while (picked.size() < count) {
            picked.add(zipf.pick(dice));
        }
        return picked;
    }

    /** Of a hundred fifteen are vague or long; of ten thousand two have no end: more would fill every page of a window. */
    private static String edtf(SplittableRandom dice, int day) {
        LocalDate date = FIRST_DAY.plusDays(day);
        int of = dice.nextInt(10_000);
        String month = date.toString().substring(0, 7);
        if (of < 2) {
            return date + "/..";
        } else if (of < 400) {
            return month;
        } else if (of < 500) {
            return month + "~";
        } else if (of < 800) {
            return date + "~";
        } else if (of < 900) {
            return date.toString().substring(0, 9) + "X";
        } else if (of < 1_050) {
            return month.substring(0, 4);
        } else if (of < 1_400) {
            return date + "/" + date.plusDays(1 + dice.nextInt(20));
        } else if (of < 1_500) {
            return date + "/" + date.plusDays(32 + dice.nextInt(1_000));
        } else if (of < 3_500) {
            return "%sT%02d:%02d:00Z".formatted(date, 6 + dice.nextInt(17), 5 * dice.nextInt(12));
        }
        return date.toString();
    }

    static String day(int day) {
        return FIRST_DAY.plusDays(Math.min(day, DAYS - 1)).toString();
    }

    /** Dice of their own for each thing: what one says does not hang on what was said before. */
    private SplittableRandom dice(char stream, long number) {
        return new SplittableRandom(new SplittableRandom(seed * 1_000_003 + stream).nextLong() + number * 0x9E3779B97F4A7C15L);
    }
}

/** Who there is, besides what happens: small, the same whatever the number of events, and kept. */
final class World {
    static final int STATES = 80;
    static final int POSITIONS = 3 * STATES;
    static final Zipf PUBLISHER = new Zipf(60, 0.8);
    static final Zipf TOPIC = new Zipf(156, 0.7);
    static final Zipf PROCESS = new Zipf(40, 0.7);
    static final Zipf POSITION = new Zipf(POSITIONS, 0.6);
    private static final Zipf STATE = new Zipf(STATES, 0.8);
    private static final int OTHERS = 24;
    private static final Zipf OTHER = new Zipf(OTHERS, 0.8);

    /** Of each state: the organisation, and the office in it. */
    private static final List<String[]> BODIES = List.of(
            new String[] {"Presidency", "President"},
            new String[] {"Foreign Ministry", "Foreign Minister"},
            new String[] {"Defence Ministry", "Defence Minister"},
            new String[] {"Parliament", "Speaker of Parliament"},
            new String[] {"Mission of Peace", "Special Envoy"},
            new String[] {"General Staff", "Chief of Staff"});

    private static final Zipf BODY = new Zipf(BODIES.size(), 0.7);
    private static final List<String> AREAS = List.of("Borders", "Ceasefire", "Prisoners", "Aid", "Security", "Trade");
    private static final List<String> SIDES = List.of("terms", "oversight", "timing", "law", "money");
    private static final List<String> PARTS = List.of("north", "south", "coast", "river");

    /** @param capacity the office in which a person acts; null for others */
    record Actor(String id, String name, String capacity, int state) {}

    /** @param until the last day; that of an incumbent lies beyond all events */
    private record Holder(Actor actor, int from, int until) {}

    final List<String> publishers = new ArrayList<>();
    final List<String> topics = new ArrayList<>();
    final List<String> processes = new ArrayList<>();
    final List<String> positions = new ArrayList<>();
    final List<String> capitals = new ArrayList<>();
    private final List<Actor> states = new ArrayList<>();
    private final List<Actor> others = new ArrayList<>();
    private final List<Actor> bodies = new ArrayList<>();
    private final List<List<Holder>> holders = new ArrayList<>();
    private final SplittableRandom dice;
    private final Set<String> names = new HashSet<>();

    World(SplittableRandom dice) {
        this.dice = dice;
        for (int i = 0; i < PUBLISHER.size(); i++) {
            publishers.add((i % 2 == 0 ? "The " : "Daily ") + name(3) + (i % 3 == 0 ? " Herald" : " Courier"));
        }
        for (int state = 0; state < STATES; state++) {
            String name = name(3);
            states.add(new Actor(Words.slug(name), name, null, state));
            capitals.add(name(2));
            for (String[] body : BODIES) {
                bodies.add(new Actor(Words.slug(name + " " + body[0]), name + " " + body[0], null, state));
                holders.add(holders(name + " " + body[1], state));
            }
        }
        for (int i = 0; i < OTHERS; i++) {
            String name = name(3) + (isBloc(i) ? " League" : " Front");
            others.add(new Actor(Words.slug(name), name, null, i % STATES));
        }
        AREAS.forEach(area -> topics.add(Words.slug(area)));
        AREAS.forEach(area -> SIDES.forEach(side -> topics.add(Words.slug(area + " " + side))));
        AREAS.forEach(area ->
                SIDES.forEach(side -> PARTS.forEach(part -> topics.add(Words.slug(area + " " + side + " " + part)))));
        for (int i = 0; i < PROCESS.size(); i++) {
            processes.add(Words.slug(name(2) + " talks"));
        }
        for (int i = 0; i < POSITIONS; i++) {
            positions.add(states.get(i % STATES).id() + "-" + topics.get(i % topics.size()) + "-" + i);
        }
    }

    /** One after the other, from 1945 on, each for two to nine years. */
    private List<Holder> holders(String office, int state) {
        List<Holder> all = new ArrayList<>();
        int from = -dice.nextInt(365);
        while (from < Generate.DAYS) {
            int until = from + 730 + dice.nextInt(2_555);
            String name = name(2) + " " + name(3);
            all.add(new Holder(new Actor(Words.slug(name), name, office, state), from, until));
            from = until + 1;
        }
        return all;
    }

    private String name(int syllables) {
        String name = Words.name(dice, syllables);
        while (!names.add(name)) {
            name = Words.name(dice, syllables + 1);
        }
        return name;
    }

    private static boolean isBloc(int other) {
        return other % 2 == 0;
    }

    String state(int state) {
        return states.get(state).id();
    }

    /** Who acts on that day: mostly a person in office, or its organisation, its state, a bloc, an armed group. */
    Actor pick(SplittableRandom dice, int day) {
        int of = dice.nextInt(20);
        if (of == 0) {
            return others.get(OTHER.pick(dice));
        }
        int state = STATE.pick(dice);
        int body = state * BODIES.size() + BODY.pick(dice);
        if (of < 5) {
            return states.get(state);
        } else if (of < 8) {
            return bodies.get(body);
        }
        for (Holder holder : holders.get(body)) {
            if (holder.until() >= day) {
                return holder.actor();
            }
        }
        return bodies.get(body);
    }

    interface End {
        void line() throws IOException;
    }

    void lines(Line line, End end) throws IOException {
        for (int i = 0; i < bodies.size(); i++) {
            String title = holders.get(i).get(0).actor().capacity();
            line.open().put("type", "office").put("id", Words.slug(title)).put("title", title);
            line.put("organisation", bodies.get(i).id());
            end.line();
        }
        for (int i = 0; i < STATES; i++) {
            actor(line, states.get(i), "state", null);
            end.line();
        }
        for (int i = 0; i < OTHERS; i++) {
            actor(line, others.get(i), isBloc(i) ? "bloc" : "armed_group", null);
            end.line();
        }
        for (int i = 0; i < bodies.size(); i++) {
            actor(line, bodies.get(i), "organisation", states.get(bodies.get(i).state()).id());
            end.line();
            for (Holder holder : holders.get(i)) {
                actor(line, holder.actor(), "person", null);
                line.array("tenures").object().put("office", Words.slug(holder.actor().capacity()));
                line.put("from", Generate.FIRST_DAY.plusDays(holder.from()).toString());
                if (holder.until() < Generate.DAYS) {
                    line.put("until", Generate.day(holder.until()));
                }
                line.end().end();
                end.line();
            }
        }
        for (String topic : topics) {
            int last = topic.lastIndexOf('-');
            line.open().put("type", "topic").put("id", topic).put("label", topic.replace('-', ' '));
            if (last > 0) {
                line.put("broader", topic.substring(0, last));
            }
            end.line();
        }
        for (int i = 0; i < processes.size(); i++) {
            line.open().put("type", "process").put("id", processes.get(i)).put("name", processes.get(i).replace('-', ' '));
            line.array("parties").object().put("actor", states.get(i).id()).put("role", "belligerent").end();
            line.object().put("actor", states.get(i + 1).id()).put("role", "mediator").end().end();
            end.line();
        }
        for (int i = 0; i < POSITIONS; i++) {
            line.open().put("type", "position").put("id", positions.get(i)).put("holder", states.get(i % STATES).id());
            line.put("topic", topics.get(i % topics.size())).put("text", Words.sentence(dice, 9));
            line.array("addressed_to").value(states.get((i + 1) % STATES).id()).end();
            end.line();
        }
    }

    private static void actor(Line line, Actor actor, String kind, String partOf) {
        line.open().put("type", "actor").put("id", actor.id()).put("kind", kind).put("name", actor.name());
        if (partOf != null) {
            line.put("part_of", partOf);
        }
    }
}

/** Kinds as often as they happen, with the roles of those who take part, the first first. */
record Kind(String word, int weight, String[] roles, String details) {
    private static final List<Kind> ALL = List.of(
            of("statement", 23, "speaker addressee mentioned", "'quote':'%s','language':'en'"),
            of("meeting", 14, "host participant", "'format':'joint','durations':[{'value':'PT3H'}],'outcome':'%s'"),
            of("call", 13, "initiator recipient participant", "'medium':'telephone','durations':[{'value':'PT40M'}]"),
            of("readout", 8, "speaker mentioned", "'basis':'full text','dated_by':'readout'"),
            of("visit", 6, "visitor host participant", "'durations':[{'value':'P2D'}]"),
            of("demand", 6, "demander addressee", "'text':'%s'"),
            of("response", 5, "speaker addressee", "'answer':'conditional','condition':'%s'"),
            of("negotiation_round", 4, "mediator participant", "'round':2,'format':'proximity','outcome':'%s'"),
            of("appeal", 4, "speaker addressee", "'text':'%s'"),
            of("proposal", 4, "proposer addressee", "'text':'%s','label':'first draft'"),
            of("measure", 3, "initiator addressee", "'stage':'announced','form':'sanction'"),
            of("mediation", 2, "mediator participant", "'format':'separate','offer':'%s'"),
            of("agreement", 2, "signatory signatory signatory guarantor", "'text':'%s'"),
            of("violation", 2, "speaker mentioned", "'verified':false"),
            of("ceasefire", 1, "speaker participant", "'scope':'%s','announced':'@'"),
            of("decision", 1, "initiator participant", "'documents':['paper 1']"),
            of("implementation", 1, "participant", "'announced_count':40,'reported_count':38"),
            of("deadline", 1, "speaker addressee", "'announced':'@','firm':false"));

    private static Kind of(String word, int weight, String roles, String details) {
        return new Kind(word, weight, roles.split(" "), "{" + details.replace('\'', '"') + "}");
    }

    static Kind pick(SplittableRandom dice) {
        int of = dice.nextInt(100);
        for (Kind kind : ALL) {
            of -= kind.weight;
            if (of < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the weights are less than a hundred");
    }

    String role(int participant) {
        return roles[Math.min(participant, roles.length - 1)];
    }

    boolean hasPlace() {
        return roles[0].equals("host") || roles[0].equals("visitor") || roles[0].equals("mediator");
    }

    boolean hasReadouts() {
        return word.equals("call") || word.equals("meeting") || word.equals("visit");
    }

    String details(SplittableRandom dice, String day) {
        return details.replace("@", day).replace("%s", Words.sentence(dice, 8));
    }

    /** What it does to a position; null: nothing. */
    String act(SplittableRandom dice) {
        int of = dice.nextInt(4);
        return switch (word) {
            case "demand" -> List.of("raised", "reiterated", "hardened", "reiterated").get(of);
            case "proposal" -> List.of("softened", "narrowed", "raised", "made_conditional").get(of);
            case "response" -> List.of("rejected", "accepted", "made_conditional", "not_taken_up").get(of);
            case "agreement" -> List.of("accepted", "partly_accepted", "fulfilled", "accepted").get(of);
            default -> null;
        };
    }
}

/** Numbers from 0, the n-th as often as n to a negative power. */
final class Zipf {
    private final double[] upTo;

    Zipf(int size, double power) {
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.pow(i + 1, -power);
            upTo[i] = sum;
        }
    }

    int size() {
        return upTo.length;
    }

    int pick(SplittableRandom dice) {
        int place = Arrays.binarySearch(upTo, dice.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(place < 0 ? -place - 1 : place + 1, upTo.length - 1);
    }
}

/** Words of no language but the sentences' English. */
final class Words {
    private static final String[] BEGIN = "v br st kr d l m n gr tr sk h z dr fl p w kl".split(" ");
    private static final String[] MIDDLE = "a e o u ei au ia oe".split(" ");
    private static final String[] END = "n r l sk v m nd rt th lm x rg".split(" ");
    private static final String[] SAID =
            ("both sides agreed to the terms of a longer talk about crossings prisoners and grain before winter while their"
                            + " envoys spoke at length on guarantees of a truce that neither had yet seen in writing but would not"
                            + " refuse under new conditions from the coast up to the river as observers had asked last week")
                    .split(" ");

    private Words() {}

    static String name(SplittableRandom dice, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(BEGIN[dice.nextInt(BEGIN.length)]).append(MIDDLE[dice.nextInt(MIDDLE.length)]);
        }
        name.append(END[dice.nextInt(END.length)]);
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    static String sentence(SplittableRandom dice, int words) {
        StringBuilder text = new StringBuilder("Then");
        for (int i = 1; i < words; i++) {
            text.append(' ').append(dice.nextInt(4) == 0 ? rare(dice) : SAID[dice.nextInt(SAID.length)]);
        }
        return text.toString();
    }

    /** Of 20,000, as Zipf has it: the n-th comes 1/n times as often as the first. */
    private static String rare(SplittableRandom dice) {
        int n = (int) Math.exp(dice.nextDouble() * Math.log(20_000));
        return name(new SplittableRandom(n), 3).toLowerCase(Locale.ROOT);
    }

    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}

/** A line of JSON being written; no text here needs escapes. */
final class Line {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder open = new StringBuilder();

    Line open() {
        text.setLength(0);
        return begin('{', '}');
    }

    byte[] close() {
        end();
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    Line put(String name, String value) {
        name(name).append('"').append(value).append('"');
        return this;
    }

    Line put(String name, int value) {
        name(name).append(value);
        return this;
    }

    Line raw(String name, String json) {
        name(name).append(json);
        return this;
    }

    Line value(String value) {
        comma().append('"').append(value).append('"');
        return this;
    }

    Line object() {
        comma();
        return begin('{', '}');
    }

    Line object(String name) {
        name(name);
        return begin('{', '}');
    }

    Line array(String name) {
        name(name);
        return begin('[', ']');
    }

    Line end() {
        text.append(open.charAt(open.length() - 1));
        open.setLength(open.length() - 1);
        return this;
    }

    private Line begin(char first, char last) {
        text.append(first);
        open.append(last);
        return this;
    }

    private StringBuilder name(String name) {
        return comma().append('"').append(name).append("\":");
    }

    private StringBuilder comma() {
        char last = text.charAt(text.length() - 1);
        return last == '{' || last == '[' || last == ':' ? text : text.append(',');
    }
}

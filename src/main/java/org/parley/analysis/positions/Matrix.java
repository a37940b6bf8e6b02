package org.parley.analysis.positions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.event.Stance;
import org.parley.position.PositionView;
import org.parley.timeline.EnteredMoves;
import org.parley.timeline.EnteredMoves.Entered;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Moves.Move;
import org.parley.timeline.Tallies;
import org.parley.topic.Topics;
import org.parley.topic.Tree;

/** Tells who stands where: actor by topic. */
@ApplicationScoped
@Transactional
class Matrix {
    /** Positions; a table of more is read by nobody. */
    private static final int MOST = 1_000;

    private final BoardQuestion questions;
    private final Board board;
    private final EnteredMoves asEntered;
    private final Tallies tallies;
    private final Actors actors;
    private final Topics topics;

    Matrix(
            BoardQuestion questions,
            Board board,
            EnteredMoves asEntered,
            Tallies tallies,
            Actors actors,
            Topics topics) {
        this.questions = questions;
        this.board = board;
        this.asEntered = asEntered;
        this.tallies = tallies;
        this.actors = actors;
        this.topics = topics;
    }

    /** A cell: who, about what. */
    private record Place(String topic, String actor) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : actor.compareTo(other.actor);
        }
    }

    /**
     * A stance.
     *
     * @param move shows it; null: none does
     * @param possible moves of the same actor that may have come already
     */
    record Held(
            PositionView position, Stance stance, @Nullable Move move, List<Move> possible) {
        Stream<Move> moves() {
            return Stream.concat(Stream.ofNullable(move), possible.stream());
        }
    }

    /** Of positions that stand, if not said otherwise. */
    MatrixView of(EventQuery query, BoardShape shape) {
        BoardShape standing =
                shape.standing() == null ? new BoardShape(shape.at(), shape.holder(), shape.state(), "true") : shape;
        BoardQuestion.Asked asked = questions.of(query, standing, null);
        List<State> states = board.states(asked, null, MOST + 1);
        List<String> hints = new ArrayList<>(tallies.hints(asked.inquiry(), false));
        if (states.size() > MOST) {
            hints.add("Of the positions the first " + MOST + " by id are told; name a holder or a topic.");
        }
        SortedMap<Place, List<Held>> cells = new TreeMap<>();
        states.stream()
                .limit(MOST)
                .forEach(state -> stances(state)
                        .forEach((actor, held) -> cells.computeIfAbsent(
                                        new Place(state.position().topic(), actor), place -> new ArrayList<>())
                                .add(held)));
        Map<Move, Entered> entered = asEntered.of(cells.values().stream()
                .flatMap(List::stream)
                .flatMap(Held::moves)
                .toList());
        Directory directory = actors.directory(asked.inquiry().epoch());
        Tree tree = topics.tree(asked.inquiry().epoch());
        return new MatrixView(
                named(cells.keySet().stream().map(Place::actor), directory::name),
                named(cells.keySet().stream().map(Place::topic), tree::label),
                cells.entrySet().stream()
                        .map(cell -> new MatrixView.Cell(
                                cell.getKey().topic(),
                                cell.getKey().actor(),
                                cell.getValue().stream()
                                        .map(held -> shown(held, entered))
                                        .toList()))
                        .toList(),
                hints,
                asked.understood());
    }

    private static List<MatrixView.Named> named(Stream<String> ids, UnaryOperator<String> name) {
        return ids.collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(id -> new MatrixView.Named(id, name.apply(id)))
                .toList();
    }

    private static MatrixView.Shown shown(Held held, Map<Move, Entered> entered) {
        return new MatrixView.Shown(
                held.stance(),
                held.position().id(),
                held.position().text(),
                held.move() == null ? null : Board.view(held.move(), entered),
                held.possible().stream().map(move -> Board.view(move, entered)).toList());
    }

    /** How each actor that the position concerns stands to it: whoever moved it, or may have, and whoever is asked. */
    static Map<String, Held> stances(State state) {
        PositionView position = state.position();
        Map<String, List<Move>> possible = state.possible().stream().collect(Collectors.groupingBy(Move::by));
        Map<String, Held> stances = new TreeMap<>();
        state.byActor().forEach((actor, step) -> {
            Stance stance = step.move().act().stance();
            // What its holder offers another who takes it up asks for.
            boolean offers = state.offered() && actor.equals(position.holder()) && stance == Stance.DEMANDS;
            stances.put(
                    actor,
                    new Held(
                            position,
                            offers ? Stance.OFFERS : stance,
                            step.move(),
                            possible.getOrDefault(actor, List.of())));
        });
        Set<String> concerned = new LinkedHashSet<>(position.addressedTo());
        concerned.add(position.holder());
        concerned.addAll(possible.keySet());
        concerned.forEach(actor -> stances.putIfAbsent(
                actor, new Held(position, Stance.SILENT, null, possible.getOrDefault(actor, List.of()))));
        return stances;
    }
}

package org.parley.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.Chosen;
import org.parley.record.Derived;
import org.parley.record.PageShape;
import org.parley.record.Pages;
import org.parley.record.Pages.Asked;
import org.parley.record.Recorder;
import org.parley.time.Period;
import org.parley.time.PeriodException;
import org.parley.time.Span;

/** The actors that there are, with their offices and tenures. */
@ApplicationScoped
@Transactional
public class Actors {
    private final Derived<Directory> directory = new Derived<>(Actors::load);
    private final Recorder recorder;
    private final Pages pages;
    private final Clock clock;

    Actors(Recorder recorder, Pages pages, Clock clock) {
        this.recorder = recorder;
        this.pages = pages;
        this.clock = clock;
    }

    /** Five statements, once an epoch. */
    public Directory directory(long epoch) {
        return directory.at(epoch);
    }

    private Directory directory() {
        return directory(recorder.now().epoch());
    }

    /** By id, or best first where a name is asked for. */
    public Page<ActorView> page(ActorQuery query, PageShape shape) {
        Directory all = directory();
        Set<ActorKind> kinds = Chosen.words("kind", query.kind(), ActorKind.class);
        String above = query.partOf() == null ? null : all.meant("part_of", query.partOf());
        Predicate<String> fits = id -> (kinds.isEmpty() || kinds.contains(all.kind(id)))
                && (above == null
                        || !id.equals(above) && all.allegiance().chain(id).contains(above));
        Asked asked = new Asked(new ActorQuery(query.q(), query.kind(), above), shape);
        return query.q() == null
                ? pages.sorted(all.ids().stream().filter(fits).toList(), all::view, asked)
                : pages.ranked(all.search(query.q()).stream().filter(fits).toList(), all::view, asked);
    }

    /** By id or any other name that only one has. */
    public ActorView one(String name) {
        Directory all = directory();
        Directory.Found found = all.find(name);
        if (found instanceof Directory.Found.One one) {
            return all.view(one.actor());
        }
        if (found instanceof Directory.Found.Several) {
            return all.view(all.meant("id", name));
        }
        throw new Problem(ProblemType.NOT_FOUND, all.wrong(name).orElseThrow().detail());
    }

    public Page<OfficeView> offices(OfficeQuery query, PageShape shape) {
        Directory all = directory();
        String holder = query.holder() == null ? null : all.meant("holder", query.holder());
        String organisation = query.organisation() == null ? null : all.meant("organisation", query.organisation());
        Set<String> held =
                holder == null && query.at() == null ? null : all.allegiance().held(holder, days(query.at()));
        List<String> ids = all.officeIds().stream()
                .filter(id -> held == null || held.contains(id))
                .filter(id -> organisation == null
                        || all.allegiance().chain(all.office(id).organisation()).contains(organisation))
                .toList();
        String at = query.at() == null ? null : Period.resolved(query.at(), clock.instant());
        return pages.sorted(ids, all::office, new Asked(new OfficeQuery(holder, organisation, at), shape));
    }

    public OfficeView office(String id) {
        Directory all = directory();
        if (!all.hasOffice(id)) {
            throw Problem.notFound("office", id);
        }
        return all.office(id);
    }

    /** Any day, where none is asked for. */
    private Span days(@Nullable String at) {
        if (at == null) {
            return new Span(null, null, null, null);
        }
        try {
            Period period = Period.parse(at, clock);
            return new Span(period.firstDayTouched(), period.lastDayTouched(), null, null);
        } catch (PeriodException e) {
            throw Problem.parameter("at", String.valueOf(e.getMessage()));
        }
    }

    private static Directory load() {
        return Directory.of(
                Actor.<Actor>listAll().stream().map(Actor::kept).toList(),
                Office.<Office>listAll().stream().map(Office::kept).toList());
    }

    /** Stores one that has been checked; within a writer's turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(ActorDraft draft) {
        Actor actor = new Actor();
        actor.id = draft.id();
        actor.version = 1;
        actor.take(draft);
        actor.persist();
    }

    /** Stores an office that has been checked; within a writer's turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(OfficeDraft draft) {
        Office office = new Office();
        office.id = draft.id();
        office.version = 1;
        office.take(draft);
        office.persist();
    }
}

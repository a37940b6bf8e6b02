package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.actor.ActorDraft.Identifier;
import org.parley.actor.ActorDraft.Name;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.actor.Directory.Found;
import org.parley.actor.Directory.Rolled;
import org.parley.record.Versioned;
import org.parley.time.Edtf;
import org.parley.time.Span;

class DirectoryTest {

    private final Directory directory = Directory.of(
            List.of(
                    actor("ruritania", ActorKind.STATE, "Ruritania", null, "Kyiv on Sea"),
                    actor("strelsau-palace", ActorKind.ORGANISATION, "The Palace", "ruritania"),
                    actor("ruritanian-mfa", ActorKind.ORGANISATION, "Ruritanian Foreign Ministry", "ruritania"),
                    actor("un", ActorKind.ORGANISATION, "Union of Nations", null),
                    actor("loop-a", ActorKind.ORGANISATION, "Loop A", "loop-b"),
                    actor("loop-b", ActorKind.ORGANISATION, "Loop B", "loop-a"),
                    actor("wanderer", ActorKind.PERSON, "Anna Wanderer", "ruritania"),
                    actor("cousin", ActorKind.PERSON, "Béla Wanderer", null),
                    new Versioned<>(
                            new ActorDraft(
                                    "hentzau",
                                    ActorKind.PERSON,
                                    "Rupert Hentzau",
                                    List.of(new Name("Руперт Хентцау", "ru")),
                                    List.of("R.J. Hentzauskyi"),
                                    List.of(new Identifier("wikidata", "Q42")),
                                    "ruritania",
                                    null,
                                    List.of(
                                            tenure("mfa-minister", "2020-03-10", "2025-04-20"),
                                            tenure("palace-aide", "2025-04-21", null),
                                            tenure("un-envoy", "../2025-06-15", null))),
                            3)),
            List.of(
                    office("mfa-minister", "ruritanian-mfa"),
                    office("palace-aide", "strelsau-palace"),
                    office("un-envoy", "un")));

    private static Versioned<ActorDraft> actor(
            String id, ActorKind kind, String name, @Nullable String partOf, String... aliases) {
        return Versioned.first(
                new ActorDraft(id, kind, name, List.of(), List.of(aliases), List.of(), partOf, null, List.of()));
    }

    private static TenureDraft tenure(String office, String from, @Nullable String until) {
        return new TenureDraft(office, from, until, List.of(), null);
    }

    private static Versioned<OfficeDraft> office(String id, String organisation) {
        return Versioned.first(new OfficeDraft(id, "A title", organisation));
    }

    private static Span days(String edtf) {
        return Edtf.parse(edtf).span(ZoneOffset.UTC);
    }

    private Optional<Boolean> rolled(String to, String on) {
        return directory.rollUp("hentzau", days(on)).stream()
                .filter(rolled -> rolled.actor().equals(to))
                .map(Rolled::certain)
                .findFirst();
    }

    @Test
    void aPersonStandsForWhatItsOfficesOfThatDayBelongTo() {
        assertThat(rolled("ruritanian-mfa", "2025-04-20")).contains(true);
        assertThat(rolled("strelsau-palace", "2025-04-20")).isEmpty();
        assertThat(rolled("ruritanian-mfa", "2025-04-21")).isEmpty();
        assertThat(rolled("strelsau-palace", "2025-04-21")).contains(true);
        assertThat(rolled("hentzau", "2025-04-21")).contains(true);
    }

    @Test
    void notBeforeTakingOfficeAlthoughPartOf() {
        assertThat(rolled("ruritania", "2020-03-09")).isEmpty();
        assertThat(rolled("ruritania", "2020-03-10")).contains(true);
    }

    @Test
    void vagueDaysMakeAnOfficePossibleAndAChangeWithinThemLosesNothing() {
        assertThat(rolled("ruritanian-mfa", "2025-04")).contains(false);
        assertThat(rolled("strelsau-palace", "2025-04")).contains(false);
        assertThat(rolled("ruritania", "2025-04")).contains(true);
        assertThat(rolled("ruritania", "2020-03")).contains(false);
    }

    @Test
    void aStartThatWasNotLookedUpIsPossibleBeforeAndCertainFromTheDayKnown() {
        assertThat(rolled("un", "2025-06-14")).contains(false);
        assertThat(rolled("un", "2025-06-15")).contains(true);
        assertThat(rolled("un", "1900")).contains(false);
        assertThat(rolled("un", "2025-06-15/..")).contains(true);
    }

    @Test
    void otherActorsStandForWhatTheyArePartOf() {
        assertThat(directory.rollUp("ruritanian-mfa", days("1900")))
                .containsExactly(new Rolled("ruritanian-mfa", true), new Rolled("ruritania", true));
        assertThat(directory.rollUp("wanderer", days("1900"))).contains(new Rolled("ruritania", true));
        assertThat(directory.rollUp("loop-a", days("1900"))).hasSize(2);
    }

    @Test
    void theSideIsTheStateOfTheOfficeAndElseTheTopOfTheChain() {
        assertThat(directory.side("hentzau", days("2025-05-01"))).contains("ruritania");
        assertThat(directory.side("hentzau", days("1999"))).contains("un");
        assertThat(directory.side("wanderer", days("1999"))).contains("ruritania");
        assertThat(directory.side("un", days("1999"))).contains("un");
        assertThat(directory.side("cousin", days("1999"))).contains("cousin");
        assertThat(directory.side("nobody", days("1999"))).isEmpty();
    }

    @Test
    void actorsAreFoundByEveryNameWithoutRegardToCaseAccentsAndPunctuation() {
        for (String name : List.of(
                "hentzau",
                "HENTZAU",
                "rupert hentzau",
                "Руперт хентцау",
                "RJ Hentzauskyi",
                "q42",
                "wikidata:Q42",
                "hentzauskyi")) {
            assertThat(directory.find(name)).as(name).isEqualTo(new Found.One("hentzau"));
        }
        assertThat(directory.find("bela wanderer")).isEqualTo(new Found.One("cousin"));
    }

    @Test
    void anIdIsMeantBeforeAFamilyNameAndSharedNamesAreToldApart() {
        assertThat(directory.find("wanderer")).isEqualTo(new Found.One("wanderer"));
        assertThat(Directory.of(
                                List.of(
                                        actor("a", ActorKind.PERSON, "Anna Wanderer", null),
                                        actor("b", ActorKind.PERSON, "Béla Wanderer", null)),
                                List.of())
                        .find("Wanderer"))
                .isEqualTo(new Found.Several(List.of("a", "b")));
    }

    @Test
    void aWrongNameIsAnsweredWithTheNearest() {
        assertThat(directory.find("hentzaw")).isEqualTo(new Found.None(Optional.of("hentzau")));
        assertThat(directory.find("xyzzy")).isEqualTo(new Found.None(Optional.empty()));
    }

    @Test
    void searchFindsSpellingVariantsBestFirst() {
        assertThat(directory.search("Hentzausky")).first().isEqualTo("hentzau");
        assertThat(directory.search("Kiev")).containsExactly("ruritania");
        assertThat(directory.search("wander")).containsExactly("wanderer", "cousin");
        assertThat(directory.search("xyzzy")).isEmpty();
    }

    @Test
    void aTenureTellsForWhomItsHolderStands() {
        ActorView.TenureView minister = directory.view("hentzau").tenures().get(0);
        assertThat(minister.organisation()).isEqualTo("ruritanian-mfa");
        assertThat(minister.of()).isEqualTo("ruritania");
        assertThat(directory.view("hentzau").version()).isEqualTo(3);
    }
}

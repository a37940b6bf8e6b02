package org.parley.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds what {@code docs/architecture.md} says of the rooms, the arrows between them, and the words inside. */
class HouseTest {
    /** From the roof to the cellar: a room may use those further down, never those further up; rooms of one floor may not know each other in circles. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("start"),
            List.of("profile"),
            List.of("ingest", "export", "analysis", "vocabulary"),
            List.of("timeline"),
            List.of("event"),
            List.of("actor", "topic", "source", "process", "position"),
            List.of("record", "access"),
            List.of("http", "time", "text", "database"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.parley");

    @TestFactory
    List<DynamicTest> noArrowPointsUp() {
        return FLOORS.stream()
                .skip(1)
                .map(floor -> DynamicTest.dynamicTest(
                        String.join(", ", floor),
                        () -> noClasses()
                                .that()
                                .resideInAnyPackage(rooms(floor))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(rooms(above(floor)))
                                .allowEmptyShould(true)
                                .check(HOUSE)))
                .toList();
    }

    @Test
    void theCellarKnowsNobody() {
        for (String room : List.of("http", "time", "text", "database")) {
            noClasses()
                    .that()
                    .resideInAPackage("org.parley." + room + "..")
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.parley..")
                            .and(JavaClass.Predicates.resideOutsideOfPackage("org.parley." + room + "..")))
                    .check(HOUSE);
        }
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        slices().matching("org.parley.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void analysesDoNotKnowEachOther() {
        slices().matching("org.parley.analysis.(*)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void everyRoomHasItsFloor() {
        classes()
                .should()
                .resideInAnyPackage(rooms(FLOORS.stream().flatMap(List::stream).toList()))
                .check(HOUSE);
    }

    @Test
    void entitiesStayInTheirRoom() {
        for (JavaClass entity : HOUSE.that(CanBeAnnotated.Predicates.annotatedWith(Entity.class))) {
            ArchRule stays = classes()
                    .that()
                    .haveFullyQualifiedName(entity.getName())
                    .should(ArchConditions.onlyHaveDependentsInAnyPackage(entity.getPackageName()));
            stays.check(HOUSE);
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Mapper)")
                .check(HOUSE);
    }

    @Test
    void onlyTheClockTellsTheTime() {
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(HOUSE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.parley.record.Clocks")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    private static String[] rooms(List<String> names) {
        return names.stream().map(name -> "org.parley." + name + "..").toArray(String[]::new);
    }

    private static List<String> above(List<String> floor) {
        return FLOORS.subList(0, FLOORS.indexOf(floor)).stream()
                .flatMap(List::stream)
                .toList();
    }
}

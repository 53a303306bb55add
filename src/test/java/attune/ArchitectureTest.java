package attune;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rooms: what each package may use of the others. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("attune");

    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("dsp", List.of());
        ROOMS.put("mix", List.of("dsp"));
        ROOMS.put("material", List.of("dsp", "mix"));
        ROOMS.put("lesson", List.of("dsp", "mix", "material"));
        ROOMS.put("engine", List.of("dsp", "mix"));
        ROOMS.put("device", List.of("dsp", "engine"));
        ROOMS.put("scoring", List.of("dsp", "mix", "lesson"));
        ROOMS.put("learner", List.of("lesson", "scoring"));
        // The journal writes answers with the lesson's codec and reports as every reader does.
        ROOMS.put("store", List.of("learner", "lesson", "mix"));
        ROOMS.put("session", List.of("dsp", "mix", "material", "lesson", "engine", "device", "scoring", "learner"));
        // Of material, engine and device the front ends see only values; see below.
        ROOMS.put("ui", List.of("dsp", "mix", "material", "lesson", "engine", "device", "scoring", "learner", "session"));
        ROOMS.put("cli", List.of("dsp", "mix", "material", "lesson", "engine", "device", "scoring", "learner", "session"));
        ROOMS.put("app", List.of("dsp", "mix", "material", "lesson", "engine", "device", "scoring", "learner", "store", "session", "ui", "cli"));
    }

    /** What front ends may hold of rooms that do things, though it is no record: all of it only answers questions. */
    private static final Set<String> ANSWERING = Set.of("attune.material.Songs", "attune.material.Analysis", "attune.engine.Meters", "attune.engine.Rack");

    private static String in(String room) {
        return "attune." + room + "..";
    }

    /** Nested classes count with the class around them. */
    private static DescribedPredicate<JavaClass> doing() {
        return describe("do things, and are no values", c -> {
            JavaClass outer = c;
            while (outer.getEnclosingClass().isPresent() && !outer.isRecord() && !outer.isEnum()) outer = outer.getEnclosingClass().get();
            return !outer.isRecord() && !outer.isEnum() && !outer.isInterface() && !ANSWERING.contains(outer.getName());
        });
    }

    private static ArchRule uses(String room, List<String> others) {
        String[] closed = ROOMS.keySet().stream().filter(r -> !r.equals(room) && !others.contains(r)).map(ArchitectureTest::in).toArray(String[]::new);
        return noClasses().that().resideInAPackage(in(room)).should().dependOnClassesThat().resideInAnyPackage(closed).allowEmptyShould(true);
    }

    @Test void everyRoomUsesOnlyWhatTheTableSays() {
        ROOMS.forEach((room, others) -> {
            if (!others.containsAll(ROOMS.keySet().stream().filter(r -> !r.equals(room)).toList())) uses(room, others).check(ALL);
        });
    }

    @Test void everyClassIsInARoom() {
        assertThat(ALL.size()).isGreaterThan(150);
        classes().should().resideInAnyPackage(ROOMS.keySet().stream().map(ArchitectureTest::in).toArray(String[]::new)).check(ALL);
    }

    @Test void roomsFormNoCycle() {
        slices().matching("attune.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test void frontEndsSeeOnlyValuesOfTheRoomsThatDoThings() {
        for (String front : List.of("ui", "cli"))
            noClasses().that().resideInAPackage(in(front)).should()
                .dependOnClassesThat(resideInAnyPackage(in("material"), in("engine"), in("device")).and(doing())).allowEmptyShould(true).check(ALL);
    }

    @Test void everyLibraryHasItsRooms() {
        onlyIn("javafx..", "ui", "app");
        onlyIn("atlantafx..", "ui");
        onlyIn("picocli..", "cli");
        onlyIn("java.sql..", "store");
        onlyIn("org.sqlite..", "store");
        onlyIn("javax.sound..", "device");
        onlyIn("be.tarsos..", "dsp", "material", "engine");
    }

    private static void onlyIn(String library, String... rooms) {
        String[] open = Stream.of(rooms).map(ArchitectureTest::in).toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(open).should().dependOnClassesThat(resideInAPackage(library)).as(library + " only in " + Arrays.toString(rooms))
            .check(ALL);
    }

    /** The rules can fail. */
    @Test void aRuleThatIsBrokenFails() {
        assertThrows(AssertionError.class, () -> uses("store", List.of()).check(ALL));
    }
}

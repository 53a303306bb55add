package attune.listening;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.dsp.Audio;
import attune.material.SoundFile;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What is heard owes nothing to what made it. */
class IndependenceTest {
    private static final JavaClasses ALL = new ClassFileImporter().importPackagesOf(IndependenceTest.class)
        .that(JavaClass.Predicates.resideInAPackage("attune.listening"));

    @Test void listenersShareNothingWithTheProgram() {
        noClasses().that().doNotBelongToAnyOf(Questions.class, StemFile.class, IndependenceTest.class).should()
            .dependOnClassesThat().resideInAnyPackage("attune", "attune.app..", "attune.cli..", "attune.device..", "attune.dsp..", "attune.engine..", "attune.learner..",
                "attune.lesson..", "attune.material..", "attune.mix..", "attune.scoring..", "attune.session..", "attune.store..", "attune.ui..").check(ALL);
    }

    @Test void stemsAreReadByTheDecoderAndNothingElse() {
        classes().that().belongToAnyOf(StemFile.class).should().onlyDependOnClassesThat()
            .belongToAnyOf(StemFile.class, Sound.class, SoundFile.class, Audio.class, Object.class, java.nio.file.Path.class, float[].class, float[][].class).check(ALL);
    }

    @Test void questionsAreAskedOnTheCommandLineOnly() {
        noClasses().that().belongToAnyOf(Questions.class).should().dependOnClassesThat().resideInAnyPackage("attune.dsp..", "attune.engine..", "attune.lesson..", "attune.mix..")
            .check(ALL);
    }

    /** Neither a listener nor what it is handed has the answer: it is read afterwards. */
    @Test void listenersDoNotReadAnswers() {
        noClasses().that().areAssignableTo(Listener.class).or().belongToAnyOf(Asked.class, Task.class, SongSheet.class, Placing.class, Squeeze.class).should()
            .callMethod(Stated.class, "read", java.nio.file.Path.class).check(ALL);
    }

    /** The rules can fail. */
    @Test void aRuleThatIsBrokenFails() {
        assertThrows(AssertionError.class, () -> noClasses().should().dependOnClassesThat().resideInAPackage("attune.cli..").check(ALL));
    }
}

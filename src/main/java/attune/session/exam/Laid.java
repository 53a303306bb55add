package attune.session.exam;

import attune.learner.Allowed;
import attune.learner.Attempt;
import attune.learner.EarRecord;
import attune.learner.Hearing;
import attune.learner.Practice;
import attune.learner.Purpose;
import attune.learner.Sizes;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.session.Asker;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Program;
import attune.session.exam.ExamResult.Marked;
import attune.session.exam.ExamResult.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test laid down for one learner, with the fingerprints of what it is made from.
 *
 * @param materials what it is asked on, in the order of the exam's songs
 */
public record Laid(Exam exam, String lessonHash, List<Material> materials) {
    /** On more songs one song's peculiarities weigh less, but fewer are left to practise on. */
    private static final int SONGS = 2;
    /** Draws after which a song is taken not to carry a size; in the test itself more are tried. */
    private static final int TRIES = 12;

    /** A lesson that a threshold can be found with. */
    public static boolean canTest(Lesson lesson) {
        return Practice.of(lesson).filter(Practice::measures).isPresent();
    }

    /**
     * @param log of the learner
     * @param form absent: the one that the test of this lesson before did not have
     * @throws CannotAsk when no song carries the lesson with changes of all sizes, or the learner's device does not let it be heard
     */
    public static Laid of(Lesson lesson, Library library, Asker asker, List<Attempt> log, Learner learner, Instant now, long seed, Optional<Exam.Form> form, int questions) throws CannotAsk {
        Practice practice = Practice.of(lesson).filter(Practice::measures).orElseThrow(() -> new IllegalArgumentException(lesson.id() + " cannot be tested"));
        if (learner.allowed(lesson) instanceof Allowed.Closed closed) throw new CannotAsk(closed.why().replaceFirst("\\.$", ""));
        Hearing hearing = EarRecord.of(log).hearing(lesson.skill(), learner.device()).at(now);
        Map<String, Integer> practised = practised(lesson, log);
        CannotAsk why = null;
        for (List<Double> sizes : Sizes.ladders(hearing, practice)) {
            try {
                List<Material> materials = materials(lesson, asker, practised, sizes, seed);
                Exam exam = new Exam(lesson.id(), seed, form.orElseGet(() -> next(lesson, log)), sizes, materials.stream().map(Material::song).toList(), questions);
                return new Laid(exam, Fingerprint.file(library.file(lesson.id())), materials);
            } catch (CannotAsk e) {
                why = e;
            }
        }
        throw why;
    }

    private static Exam.Form next(Lesson lesson, List<Attempt> log) {
        long tests = log.stream().filter(a -> a.purpose() == Purpose.TEST && a.lesson().equals(lesson.id())).map(Attempt::drill).distinct().count();
        return tests % 2 == 0 ? Exam.Form.A : Exam.Form.B;
    }

    /** Answers of the lesson's skill, outside tests, on each song. */
    static Map<String, Integer> practised(Lesson lesson, List<Attempt> log) {
        Map<String, Integer> all = new HashMap<>();
        for (Attempt a : log) if (a.purpose() != Purpose.TEST && a.skill().equals(lesson.skill().id())) all.merge(a.song(), 1, Integer::sum);
        return all;
    }

    /** Those that were never practised on, kept ones first; where there is none, those that were practised on least. */
    private static List<Material> materials(Lesson lesson, Asker asker, Map<String, Integer> practised, List<Double> sizes, long seed) throws CannotAsk {
        List<String> kept = asker.kept(lesson.skill());
        List<String> order = new ArrayList<>(asker.materials(lesson));
        order.sort(Comparator.<String>comparingInt(s -> practised.getOrDefault(s, 0)).thenComparing(s -> kept.contains(s) ? 0 : 1));
        List<Material> found = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (String song : order) {
            int answers = practised.getOrDefault(song, 0);
            if (found.size() == SONGS || !found.isEmpty() && found.getFirst().practised() == 0 && answers > 0) break;
            try {
                for (double size : sizes) Maker.seed(asker, lesson, song, size, seed, TRIES);
                found.add(new Material(song, Fingerprint.song(asker.song(song)), answers));
            } catch (CannotAsk e) {
                reasons.add(song + ": " + e.getMessage());
            }
        }
        if (found.isEmpty()) throw new CannotAsk("no song can carry a test of " + lesson.id() + (reasons.isEmpty() ? ": there are no songs" : " (" + String.join("; ", reasons) + ")"));
        return found;
    }

    ExamResult result(Learner learner, Instant at, List<Marked> marked, Finding finding) {
        Optional<String> profile = learner.profile().equals(Learner.DEFAULT.profile()) ? Optional.empty() : Optional.of(learner.profile());
        return new ExamResult(Program.VERSION, profile, at, learner.device(), lessonHash, exam, materials, marked, finding);
    }
}

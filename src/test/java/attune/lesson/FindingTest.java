package attune.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.lesson.Question.Choose;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Find;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Point;
import attune.lesson.Question.Slot;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Questions with several answers, about what stems are, and about curves. */
class FindingTest {
    private static final String KINDS = "\"kinds\": [{\"id\": \"level\", \"label\": \"Level\", \"amounts\": [{\"id\": \"up\", \"label\": \"Up\", \"set\": [{\"parameter\": \"gain\", \"value\": 3, \"relative\": true}]},"
        + " {\"id\": \"down\", \"label\": \"Down\", \"set\": [{\"parameter\": \"gain\", \"value\": -3, \"relative\": true}]}]},"
        + " {\"id\": \"place\", \"label\": \"Place\", \"amounts\": [{\"id\": \"left\", \"label\": \"Left\", \"set\": [{\"parameter\": \"pan\", \"value\": -80}]}, {\"id\": \"right\", \"label\": \"Right\", \"set\": [{\"parameter\": \"pan\", \"value\": 80}]}]}]";

    private static <Q extends Question> Q make(Class<Q> kind, String exercise, long seed) throws CannotAsk {
        return kind.cast(MadeSong.make(MadeSong.lesson(exercise), seed));
    }

    @Test void faultsAreOnDifferentStemsAndNothingElseIsChanged() throws CannotAsk {
        Map<String, Integer> kinds = new TreeMap<>();
        for (long seed = 1; seed <= 60; seed++) {
            Find q = make(Find.class, "\"mode\": \"find\", \"faults\": 2, \"subject\": {\"mono\": true, \"stems\": 4}, \"fixed\": [{\"parameter\": \"pan\", \"value\": 0}], " + KINDS, seed);
            assertThat(q.slots()).extracting(Slot::id).containsExactly("stem", "kind", "amount", "stem2", "kind2", "amount2");
            Map<String, String> names = q.truth().names();
            assertThat(names.keySet()).containsExactlyElementsOf(q.slots().stream().map(Slot::id).toList());
            Set<String> changed = new HashSet<>();
            for (String s : q.head().stems()) if (!q.head().reference().channel(s).equals(q.head().altered().channel(s))) changed.add(s);
            assertThat(changed).isEqualTo(Set.of(names.get("stem"), names.get("stem2")));
            for (String n : List.of("", "2")) {
                Channel was = q.head().reference().channel(names.get("stem" + n)), is = q.head().altered().channel(names.get("stem" + n));
                kinds.merge(names.get("kind" + n) + " " + names.get("amount" + n), 1, Integer::sum);
                switch (names.get("amount" + n)) {
                    case "up" -> assertThat(is.gain() - was.gain()).isCloseTo(3, within(1e-9));
                    case "down" -> assertThat(is.gain() - was.gain()).isCloseTo(-3, within(1e-9));
                    default -> assertThat(is.pan()).isEqualTo(names.get("amount" + n).equals("left") ? -80 : 80);
                }
            }
            // A raised stem must not be turned down again.
            assertThat(q.head().matched()).doesNotContainAnyElementsOf(List.of(names.get("kind").equals("level") ? names.get("stem") : names.get("stem2")));
        }
        assertThat(kinds).hasSize(4).allSatisfy((k, n) -> assertThat(n).isGreaterThan(15));
    }

    @Test void oneIdUnderTwoKindsIsToldApart() throws CannotAsk {
        String kinds = KINDS.replace("\"id\": \"left\"", "\"id\": \"up\"").replace("\"id\": \"right\"", "\"id\": \"down\"");
        Find q = make(Find.class, "\"mode\": \"find\", \"subject\": {\"mono\": true, \"stems\": 4}, \"fixed\": [{\"parameter\": \"pan\", \"value\": 0}], " + kinds, 3);
        Slot amount = q.slots().get(2);
        assertThat(q.label(amount, Map.of("stem", "lead", "kind", "level", "amount", "up"))).isEqualTo("Up");
        assertThat(q.label(amount, Map.of("stem", "lead", "kind", "place", "amount", "up"))).isEqualTo("Left");
        assertThat(q.offered(amount, Map.of("kind", "place"))).extracting(Slot.Choice::label).containsExactly("Left", "Right");
        assertThat(q.label(amount, Map.of())).isEmpty();
        assertThat(q.label(q.slots().getFirst(), Map.of("stem", "nobody"))).isEqualTo("nobody");
    }

    @Test void theAnswerCanBeHeard() throws CannotAsk {
        Lesson lesson = MadeSong.lesson("\"mode\": \"find\", \"subject\": {\"mono\": true, \"stems\": 4}, \"fixed\": [{\"parameter\": \"pan\", \"value\": 0}], " + KINDS);
        Find q = (Find) MadeSong.make(lesson, 3);
        QuestionMaker maker = new QuestionMaker(lesson, MadeSong.SONG, MadeSong.PROBE);
        assertThat(maker.heard(q, q.truth()).altered()).isEqualTo(q.head().altered());
        Mix other = maker.heard(q, new Answer.Named(Map.of("stem", "hits", "kind", "place", "amount", "left"))).altered();
        assertThat(other.channel("hits").pan()).isEqualTo(-80);
        assertThat(other.channel("words")).isEqualTo(q.head().reference().channel("words"));
    }

    @Test void onlyWhatCouldBeOtherwiseIsAsked() throws CannotAsk {
        Find q = make(Find.class, "\"mode\": \"find\", \"faults\": 2, \"subject\": {\"stems\": 4}, \"match\": \"none\", \"kinds\": [{\"id\": \"gone\", \"label\": \"Gone\", \"set\": [{\"parameter\": \"mute\", \"value\": true}]}]", 1);
        assertThat(q.slots()).extracting(Slot::id).containsExactly("stem", "stem2");
        Find onMaster = make(Find.class, "\"mode\": \"find\", \"subject\": {\"on\": \"master\"}, \"match\": \"mix\", \"kinds\": [{\"id\": \"dark\", \"label\": \"Dark\", \"fix\": \"Less\", \"set\": [{\"parameter\": \"tilt\", \"value\": -4}]},"
            + " {\"id\": \"wide\", \"label\": \"Wide\", \"fix\": \"Narrower\", \"set\": [{\"parameter\": \"width\", \"value\": 180}]}]", 1);
        assertThat(onMaster.slots()).extracting(Slot::id).containsExactly("kind", "fix");
        assertThat(onMaster.truth().names().get("fix")).isEqualTo(onMaster.truth().names().get("kind"));
    }

    @Test void everyStemHasAPlaceOfItsOwn() throws CannotAsk {
        String exercise = "\"mode\": \"find\", \"ask\": \"order\", \"subject\": {\"ids\": [\"hits\", \"words\", \"noise\"], \"stems\": 3}, \"match\": \"mix\", \"kinds\": [{\"id\": \"1\", \"label\": \"Front\"},"
            + " {\"id\": \"2\", \"label\": \"Middle\", \"set\": [{\"parameter\": \"gain\", \"value\": -4, \"relative\": true}]}, {\"id\": \"3\", \"label\": \"Back\", \"set\": [{\"parameter\": \"gain\", \"value\": -8, \"relative\": true}]}]";
        Set<Map<String, String>> orders = new HashSet<>();
        for (long seed = 1; seed <= 40; seed++) {
            Find q = make(Find.class, exercise, seed);
            Map<String, String> places = q.truth().names();
            assertThat(new HashSet<>(places.values())).hasSize(3);
            places.forEach((stem, place) -> assertThat(q.head().altered().channel(stem).gain() - q.head().reference().channel(stem).gain()).isCloseTo(-4 * (Integer.parseInt(place) - 1), within(1e-9)));
            orders.add(places);
        }
        assertThat(orders).hasSize(6);
    }

    @Test void theCoveredStemLosesTheShareThatWasAskedFor() throws CannotAsk {
        for (long seed = 1; seed <= 20; seed++) {
            Find q = make(Find.class, "\"mode\": \"find\", \"ask\": \"masking\", \"amount\": 6, \"subject\": {\"stems\": 4}, \"match\": \"mix\", \"fixed\": [{\"parameter\": \"eq[0].q\", \"value\": 1.4}], "
                + "\"vary\": [{\"parameter\": \"eq[0].frequency\", \"values\": [250, 1000, 4000]}]", seed);
            Map<String, String> names = q.truth().names();
            double octave = Double.parseDouble(names.get("octave")), covering = power(names.get("covering"), q.head().reference(), octave), all = 0;
            for (String s : q.head().stems()) all += power(s, q.head().reference(), octave);
            double gain = Path.inside(names.get("covering"), "eq[0].gain").get(q.head().altered());
            double after = all - covering + covering * Math.pow(10, gain / 10);
            assertThat(10 * Math.log10(after / all)).isCloseTo(6, within(0.1));
            assertThat(power(names.get("covered"), q.head().reference(), octave) / all).isGreaterThan(1.0 / 3);
        }
    }

    private static double power(String stem, Mix mix, double octave) {
        return Math.pow(10, (MadeSong.PROBE.stem(stem).spectrum().octave(octave) + mix.channel(stem).gain()) / 10);
    }

    @Test void aPointIsSpreadOverTheWholeRuler() throws CannotAsk {
        Set<Long> thirds = new HashSet<>();
        for (long seed = 1; seed <= 60; seed++) {
            Point q = make(Point.class, "\"mode\": \"choose\", \"ask\": \"point\", \"subject\": {\"ids\": [\"noise\"]}, \"fixed\": [{\"parameter\": \"eq[0].q\", \"value\": 2}], \"vary\": [{\"parameter\": \"eq[0].gain\", \"reference\": 0, \"values\": [6]},"
                + " {\"parameter\": \"eq[0].frequency\", \"values\": [250, 500, 1000, 2000, 4000], \"jitter\": 0.5, \"tolerance\": 0.25}]", seed);
            double truth = q.control().truth();
            assertThat(truth).isBetween(250 / Math.sqrt(2) - 1, 4000 * Math.sqrt(2) + 1);
            assertThat(q.control().path().get(q.head().altered())).isEqualTo(truth);
            thirds.add(Math.round(3 * Math.log(truth) / Math.log(2)));
        }
        assertThat(thirds).hasSizeGreaterThan(9);
    }

    @Test void theRoleIsTheStemsOwnAndAllComeEquallyOften() throws CannotAsk {
        Map<String, Integer> roles = new TreeMap<>();
        for (long seed = 1; seed <= 100; seed++) {
            Choose q = make(Choose.class, "\"mode\": \"choose\", \"ask\": \"role\", \"match\": \"none\", \"subject\": {\"stems\": \"all\"}", seed);
            String stem = q.head().subject().orElseThrow();
            assertThat(MadeSong.SONG.part(stem).role().orElseThrow().id()).isEqualTo(q.correct());
            for (String s : q.head().stems()) assertThat(q.head().altered().channel(s).mute()).isEqualTo(!s.equals(stem));
            roles.merge(q.correct(), 1, Integer::sum);
        }
        assertThat(roles).hasSize(5).allSatisfy((r, n) -> assertThat(n).isBetween(8, 35));
    }

    @Test void theStemWithMostLowsIsTheHum() throws CannotAsk {
        for (long seed = 1; seed <= 10; seed++) {
            Choose q = make(Choose.class, "\"mode\": \"choose\", \"ask\": \"most\", \"measure\": \"lows\", \"match\": \"none\", \"subject\": {\"ids\": [\"hum\", \"hits\", \"words\"], \"stems\": 3}, \"altered\": [{\"parameter\": \"master.eq[0].frequency\", \"value\": 120}, {\"parameter\": \"master.eq[0].type\", \"value\": \"lowpass\"}]", seed);
            assertThat(q.correct()).isEqualTo("hum");
        }
    }

    @Test void theAlteredMixStandsStillWhereTheReferenceRides() throws CannotAsk {
        for (long seed = 1; seed <= 10; seed++) {
            Draw q = draw("\"subject\": {\"ids\": [\"noise\"], \"stems\": 1}, \"rides\": {\"depths\": [-3, 0, 3], \"phrases\": 2, \"tolerance\": 1.5}", seed);
            Lane lane = q.lanes().getFirst();
            assertThat(lane.steps()).hasSize(1).allSatisfy(s -> assertThat(Math.abs(s.to() - s.from())).isGreaterThanOrEqualTo(3));
            Channel reference = q.head().reference().channel("noise"), altered = q.head().altered().channel("noise");
            assertThat(altered.automation()).containsOnlyKeys("compressor.makeup");
            for (double beat = 0; beat < q.beats(); beat += 0.125) {
                // The fader takes back what the singer does.
                double sung = reference.automation().get("compressor.makeup").at(beat), fader = reference.automation().get("gain").at(beat);
                assertThat(sung + fader).isCloseTo(lane.flat(), within(1e-9));
                assertThat(altered.automation().get("compressor.makeup").at(beat)).isEqualTo(sung);
            }
        }
    }

    private static Draw draw(String exercise, long seed) throws CannotAsk {
        return make(Draw.class, "\"mode\": \"draw\", \"match\": \"none\", " + exercise, seed);
    }
}

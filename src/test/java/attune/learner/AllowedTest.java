package attune.learner;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Sides.Heard;
import attune.learner.Sides.Said;
import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.LessonCodec;
import attune.lesson.Module;
import attune.lesson.Question;
import attune.lesson.Skill;
import attune.mix.Mix;
import attune.mix.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a listening check opens and closes, over all lessons that come with the program. */
class AllowedTest {
    private static final List<Lesson> LESSONS = lessons();

    private static List<Lesson> lessons() {
        List<Lesson> all = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("lessons"))) {
            for (java.nio.file.Path f : files.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                String id = f.getParent().getFileName() + "/" + f.getFileName().toString().replace(".json", "");
                all.add(LessonCodec.read(f, f.toString(), id));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static DeviceRecord device(DeviceKind kind, Sides sides, double highest) {
        return new DeviceRecord(new Device(kind, "mine"), sides, true, true, highest, -12, "", Instant.EPOCH);
    }

    private static List<Lesson> those(Class<? extends Allowed> kind, DeviceRecord device) {
        return LESSONS.stream().filter(l -> kind.isInstance(Allowed.of(l, Optional.of(device)))).toList();
    }

    @Test void before_a_check_everything_is_open() {
        assertThat(LESSONS).hasSizeGreaterThan(100).allSatisfy(l -> assertThat(Allowed.of(l, Optional.empty())).isInstanceOf(Allowed.Open.class));
    }

    @Test void translation_is_closed_on_what_cannot_play_it_and_says_why() {
        for (DeviceKind kind : DeviceKind.values()) {
            List<Lesson> closed = those(Allowed.Closed.class, device(kind, Sides.STRAIGHT, 16_000));
            List<Lesson> translation = LESSONS.stream().filter(l -> l.module() == Module.TRANSLATION && !l.isIntroduction()).toList();
            assertThat(translation).hasSizeGreaterThan(8);
            assertThat(closed).isEqualTo(kind.isFullRange() ? List.of() : translation);
            for (Lesson l : closed) assertThat(Allowed.of(l, Optional.of(device(kind, Sides.STRAIGHT, 16_000))).why()).contains(kind.title().toLowerCase(java.util.Locale.ROOT), "Use headphones");
        }
    }

    @Test void who_hears_with_one_ear_is_exempt_from_places_and_widths_alone() {
        DeviceRecord one = device(DeviceKind.HEADPHONES, Sides.ONE_EAR, 16_000);
        assertThat(those(Allowed.Closed.class, one)).isEmpty();
        assertThat(those(Allowed.Exempt.class, one)).isNotEmpty()
            .allMatch(l -> l.module() == Module.PANNING || l.module() == Module.WIDTH || l.skill() == Skill.WIDTH || l.skill() == Skill.PAN)
            .containsAll(LESSONS.stream().filter(l -> l.module() == Module.PANNING && !l.isIntroduction()).toList());
        assertThat(those(Allowed.Exempt.class, one)).allSatisfy(l -> {
            Allowed a = Allowed.of(l, Optional.of(one));
            assertThat(a.canBeAsked()).isTrue();
            assertThat(a.counts()).isFalse();
        });
    }

    @Test void exchanged_and_joined_sides_close_what_asks_for_them() {
        for (Sides sides : List.of(Sides.SWAPPED, Sides.JOINED))
            assertThat(those(Allowed.Closed.class, device(DeviceKind.MONITORS, sides, 0))).isEqualTo(those(Allowed.Exempt.class, device(DeviceKind.MONITORS, Sides.ONE_EAR, 0)));
    }

    @Test void sides_are_told_from_what_was_said_each_time() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<Said> all = new ArrayList<>();
            for (int n = 0; n < 2; n++) all.add(new Said(random.nextBoolean(), Heard.values()[random.nextInt(4)]));
            long straight = all.stream().filter(s -> s.heard() == (s.left() ? Heard.LEFT : Heard.RIGHT)).count();
            long crossed = all.stream().filter(s -> s.heard() == (s.left() ? Heard.RIGHT : Heard.LEFT)).count();
            Sides expected = all.stream().anyMatch(s -> s.heard() == Heard.ONE_EAR) ? Sides.ONE_EAR : straight == 2 ? Sides.STRAIGHT : crossed == 2 ? Sides.SWAPPED : Sides.JOINED;
            assertThat(Sides.of(all)).isEqualTo(expected);
        }
    }

    @Test void sixteen_kilohertz_is_asked_only_where_it_was_heard() {
        assertThat(Allowed.highest(Optional.empty())).isLessThan(16_000);
        assertThat(Allowed.highest(Optional.of(device(DeviceKind.HEADPHONES, Sides.STRAIGHT, 12_500)))).isLessThan(16_000);
        double all = Allowed.highest(Optional.of(device(DeviceKind.HEADPHONES, Sides.STRAIGHT, 16_000))), some = Allowed.highest(Optional.empty());
        List<String> octaves = List.of("1000", "2000", "4000", "8000", "16000");
        for (String truth : octaves) {
            Question q = choose("Hz", octaves, truth);
            assertThat(Allowed.asked(q, all)).contains(q);
            Optional<Question> asked = Allowed.asked(q, some);
            assertThat(asked.isPresent()).isEqualTo(!truth.equals("16000"));
            asked.ifPresent(a -> {
                assertThat(((Question.Choose) a).options()).extracting(Question.Option::id).isEqualTo(octaves.subList(0, 4));
                assertThat(a.truth()).isEqualTo(new Answer.Choice(truth));
                assertThat(a.head()).isEqualTo(q.head());
            });
        }
        Question milliseconds = choose("ms", List.of("15000", "16000"), "16000");
        assertThat(Allowed.asked(milliseconds, some)).as("only frequencies are left out").contains(milliseconds);
    }

    @Test void a_ruler_is_not_pointed_at_where_nothing_was_heard() {
        for (double truth : new double[] {500, 12_000, 12_600, 16_000}) {
            Path path = Path.parse("channels.noise.eq[0].frequency");
            Question q = new Question.Point(head(), new Question.Control(path, "Frequency", 1000, truth, 0.25));
            assertThat(Allowed.asked(q, Allowed.BELOW_TOP).isPresent()).isEqualTo(truth <= 12_500);
        }
    }

    private static Question choose(String unit, List<String> ids, String truth) {
        return new Question.Choose(head(), unit, ids.stream().map(id -> new Question.Option(id, id, "", ids.indexOf(id), Mix.PLAIN)).toList(), true, truth);
    }

    private static Question.Head head() {
        return new Question.Head("eq/99", Skill.BAND, "song", 1, "Which?", Optional.empty(), List.of(), Mix.PLAIN, Mix.PLAIN, 9, Lesson.Matching.MIX, List.of());
    }
}

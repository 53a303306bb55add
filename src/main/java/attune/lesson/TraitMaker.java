package attune.lesson;

import attune.dsp.effect.PlaybackSystem;
import attune.dsp.measure.Spectrum;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Measure;
import attune.lesson.Question.Option;
import attune.material.Part;
import attune.material.Role;
import attune.material.Song;
import attune.mix.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Asks what stems are, not what was done to them: the role of one, or which of them leads in a measure. */
final class TraitMaker {
    /** dB by which the stem that is asked for leads; less where each part is heard before and after, and not only beside the others. */
    private static final double LEAD = 6, CHANGED_LEAD = 3;
    private static final double LOWS = 120, HIGHS = 5000, LOWEST = 20, HIGHEST = 20_000;
    /** What is lost must have been heard: so many dB under the loudest stem at the most. */
    private static final double HEARD = 15;
    /** Fewer roles than this are no question. */
    private static final int LEAST_ROLES = 4;

    private final Lesson lesson;
    private final Exercise exercise;
    private final Song song;
    private final Probe probe;
    private final Shaping shaping;

    record Made(Mix reference, Mix altered, List<Option> options, String correct, double size) {}

    TraitMaker(Lesson lesson, Song song, Probe probe, Shaping shaping) {
        this.lesson = lesson;
        this.exercise = lesson.exercise().orElseThrow();
        this.song = song;
        this.probe = probe;
        this.shaping = shaping;
    }

    /** In an order in which every role comes first equally often, however many stems have it. */
    List<Optional<String>> evenly(List<Optional<String>> subjects, RandomGenerator random) {
        List<Optional<String>> all = new ArrayList<>();
        for (Role role : QuestionMaker.shuffled(List.of(Role.values()), random))
            for (Optional<String> s : QuestionMaker.shuffled(subjects, random))
                if (s.flatMap(id -> song.part(id).role()).filter(role::equals).isPresent()) all.add(s);
        return all.isEmpty() ? subjects : all;
    }

    /** B is the stem alone; each role sounds as the stems that have it. */
    Made role(String subject, List<String> heard, Mix start) throws CannotAsk {
        Role truth = song.part(subject).role().orElseThrow(() -> new CannotAsk("'" + subject + "' has no role"));
        Map<Role, List<String>> byRole = new TreeMap<>();
        for (Part p : song.info().parts()) p.role().filter(r -> heard.contains(p.id())).ifPresent(r -> byRole.computeIfAbsent(r, k -> new ArrayList<>()).add(p.id()));
        if (byRole.size() < LEAST_ROLES) throw new CannotAsk("song '" + song.id() + "' has fewer than " + LEAST_ROLES + " roles");
        Mix reference = shaping.apply(start, Optional.of(subject), exercise.fixed());
        List<Option> options = new ArrayList<>();
        byRole.forEach((role, stems) -> options.add(new Option(role.id(), upper(role.id()), lesson.called(role.id()), options.size(),
            reference.only(song.info().stemIds(), role == truth ? List.of(subject) : stems))));
        return new Made(reference, reference.only(song.info().stemIds(), List.of(subject)), options, truth.id(), 0);
    }

    /** Those whom the subject leads clearly. */
    List<String> behind(String subject, List<String> others, Mix start) throws CannotAsk {
        Measure measure = exercise.measure().orElseThrow();
        Mix altered = shaping.apply(shaping.apply(start, Optional.of(subject), exercise.fixed()), Optional.of(subject), exercise.altered());
        double own = value(measure, subject, altered);
        return others.stream().filter(s -> own - value(measure, s, altered) >= lead(measure)).toList();
    }

    /** @throws CannotAsk when the subject does not lead clearly */
    Made most(String subject, List<String> heard, Mix start) throws CannotAsk {
        Measure measure = exercise.measure().orElseThrow();
        Mix reference = shaping.apply(start, Optional.of(subject), exercise.fixed()), altered = shaping.apply(reference, Optional.of(subject), exercise.altered());
        double next = Double.NEGATIVE_INFINITY;
        for (String s : heard) if (!s.equals(subject)) next = Math.max(next, value(measure, s, altered));
        double lead = value(measure, subject, altered) - next;
        if (lead < lead(measure)) throw new CannotAsk("no stem leads clearly enough");
        if (measure == Measure.LOST && !audible(subject, heard, reference)) throw new CannotAsk("'" + subject + "' is hardly heard before it is lost");
        List<Option> options = new ArrayList<>();
        for (String s : heard) options.add(new Option(s, song.part(s).name(), "", options.size(), altered.only(song.info().stemIds(), List.of(s))));
        return new Made(reference, altered, options, subject, lead);
    }

    private static double lead(Measure measure) {
        return switch (measure) {
            case LOWS, HIGHS -> LEAD;
            case LOST, RAISED -> CHANGED_LEAD;
        };
    }

    private double value(Measure measure, String stem, Mix altered) {
        Spectrum spectrum = probe.stem(stem).spectrum();
        double gain = altered.channel(stem).gain();
        return switch (measure) {
            case LOWS -> spectrum.level(LOWEST, LOWS) + gain;
            case HIGHS -> spectrum.level(HIGHS, HIGHEST) + gain;
            case LOST -> -gained(stem, altered);
            case RAISED -> gained(stem, altered);
        };
    }

    /** Rendered, since the resonances of a room are narrower than a spectrum can show. */
    private double gained(String stem, Mix altered) {
        Mix alone = altered.only(song.info().stemIds(), List.of(stem));
        return Ear.loudness(probe.mix(alone)) - Ear.loudness(probe.mix(alone.withMonitor(PlaybackSystem.STUDIO)));
    }

    private boolean audible(String subject, List<String> heard, Mix mix) {
        double loudest = heard.stream().mapToDouble(s -> loudness(s, mix)).max().orElse(0);
        return loudness(subject, mix) >= loudest - HEARD;
    }

    private double loudness(String stem, Mix mix) {
        return Ear.loudness(probe.stem(stem).spectrum()) + mix.channel(stem).gain();
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

package attune.ui.lesson;

import attune.dsp.Audio;
import attune.dsp.effect.Compression;
import attune.dsp.effect.GainReduction;
import attune.dsp.measure.Spectrum;
import attune.lesson.Answer;
import attune.lesson.Question;
import attune.material.Part;
import attune.material.Song;
import attune.mix.Automation;
import attune.mix.Change;
import attune.mix.Mix;
import attune.mix.Path;
import attune.scoring.Verdict;
import attune.session.Difference;
import attune.session.Prepared;
import attune.session.Sound;
import attune.ui.control.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the drawing of the truth. Slow: measures spectra and gain reduction; run in the background. */
final class TruthMaker {
    private static final double LOWEST = 20;
    private static final int POINTS_AN_OCTAVE = 6;
    private static final int POINTS = 61;
    private static final int STEPS = 480;

    private final Prepared prepared;
    private final Song song;
    private final Question.Head head;
    private final Optional<Sound> answer;
    private final Optional<Answer.Named> said;
    private final List<Double> parts;
    private final String description;

    TruthMaker(Prepared prepared, Optional<Sound> answer, Verdict verdict, String description) {
        this.said = verdict.answer() instanceof Answer.Named n ? Optional.of(n) : Optional.empty();
        this.parts = verdict.parts();
        this.prepared = prepared;
        this.song = prepared.song();
        this.head = prepared.question().head();
        this.answer = answer;
        this.description = description;
    }

    Truth make() {
        if (prepared.question() instanceof Question.Draw d) return rides(d);
        if (prepared.question() instanceof Question.Find f && f.slots().size() > 3) return said(f);
        List<Change.Difference> differences = differences();
        // Drawn is what was changed: of another answer only what it did in the same place.
        if (!learnerMoves() && !changed().isEmpty()) differences = differences.stream().filter(d -> changed().stream().anyMatch(c -> c.path().part() == d.path().part())).toList();
        // What is no number, such as a type or a playback system, is seen in what is heard.
        boolean numberless = !learnerMoves() && changed().isEmpty() && !head.reference().equals(head.altered());
        if (numberless) return new Truth.Curves(List.of(), spectra(), description);
        Optional<Change.Difference> eq = differences.stream().filter(d -> d.path().part() == Path.Part.EQ).findFirst();
        if (eq.isPresent()) return curves(eq.get().path().stem());
        Optional<Change.Difference> compressor = differences.stream().filter(d -> d.path().part() == Path.Part.COMPRESSOR && d.path().stem() != null).findFirst();
        if (compressor.isPresent()) return compressors(compressor.get().path().stem());
        if (differences.isEmpty() && head.subject().isPresent() && head.reference().equals(head.altered())) return unchanged(head.subject().get());
        if (differences.isEmpty()) return new Truth.Curves(List.of(), spectra(), description);
        if (differences.stream().allMatch(d -> isPan(d.path()))) return places(differences);
        return amounts(differences);
    }

    /** Nothing was changed, and that was the answer: it is shown where a change would have been. */
    private Truth unchanged(String stem) {
        if (prepared.reference().mix().channel(stem).compressor().isPresent()) return compressors(stem);
        Path pan = Path.inside(stem, "pan");
        return places(List.of(new Change.Difference(pan, pan.get(head.reference()), pan.get(head.altered()))));
    }

    private List<Change.Difference> changed() {
        return Difference.of(head, head.altered());
    }

    /** What the altered mix or the answer changed, in the order of the song. */
    private List<Change.Difference> differences() {
        Map<Path, Change.Difference> all = new LinkedHashMap<>();
        for (Change.Difference d : changed()) all.put(d.path(), d);
        answer.ifPresent(a -> {
            for (Change.Difference d : Difference.of(head, a.mix()))
                all.putIfAbsent(d.path(), new Change.Difference(d.path(), d.reference(), d.path().get(head.altered())));
        });
        return List.copyOf(all.values());
    }

    private Truth rides(Question.Draw draw) {
        List<Truth.Ride> rides = new ArrayList<>();
        for (Question.Lane lane : draw.lanes()) {
            Optional<Automation> drawn = answer.map(a -> a.mix().channel(lane.path().stem()).automation().get(lane.path().inside()));
            rides.add(new Truth.Ride(lane.label(), bars(lane.truth(), draw, lane.flat()), drawn.map(d -> bars(d, draw, lane.flat())).orElse(List.of())));
        }
        return new Truth.Rides(rides, description);
    }

    /** The level in the middle of each bar. */
    private static List<Double> bars(Automation curve, Question.Draw draw, double flat) {
        List<Double> levels = new ArrayList<>();
        for (double beat = draw.meter() / 2.0; beat < draw.beats(); beat += draw.meter()) levels.add(curve.at(beat) - flat);
        return levels;
    }

    private Truth said(Question.Find find) {
        List<Truth.Saying> all = new ArrayList<>();
        for (int i = 0; i < find.slots().size(); i++) {
            Question.Slot slot = find.slots().get(i);
            // Of several faults it is not known which of those named was meant.
            String answer = parts.get(i) >= 1 ? "" : find.faults().size() > 1 ? "missed" : said.map(n -> "you said " + find.label(slot, n.names())).orElse("missed");
            all.add(new Truth.Saying(slot.label(), find.label(slot, find.truth().names()), answer));
        }
        return new Truth.Said(all, description);
    }

    private static boolean isPan(Path path) {
        return path.stem() != null && path.inside().equals("pan");
    }

    private boolean learnerMoves() {
        return prepared.question() instanceof Question.Moving;
    }

    // --- EQ ----------------------------------------------------------------------------------------------------------

    private Truth curves(String stem) {
        List<Truth.Eq> curves = new ArrayList<>();
        var before = Difference.bands(head.reference(), stem);
        if (learnerMoves() && !before.isEmpty()) curves.add(new Truth.Eq(Ink.A, before));
        if (!learnerMoves()) curves.add(new Truth.Eq(Ink.B, Difference.bands(head.altered(), stem)));
        answer.filter(a -> !Difference.bands(a.mix(), stem).equals(Difference.bands(head.altered(), stem)) || learnerMoves())
            .ifPresent(a -> curves.add(new Truth.Eq(Ink.Y, Difference.bands(a.mix(), stem))));
        return new Truth.Curves(curves, spectra(), description);
    }

    private List<Truth.Spectrum> spectra() {
        List<Truth.Spectrum> spectra = new ArrayList<>();
        spectra.add(spectrum(Ink.A, prepared.reference().audio()));
        if (!learnerMoves()) spectra.add(spectrum(Ink.B, prepared.altered().audio()));
        else answer.ifPresent(a -> spectra.add(spectrum(Ink.Y, a.audio())));
        return spectra;
    }

    private static Truth.Spectrum spectrum(Ink ink, Audio audio) {
        Spectrum measured = Spectrum.of(audio);
        double[] hz = new double[POINTS], level = new double[POINTS];
        double half = Math.pow(2, 0.5 / POINTS_AN_OCTAVE);
        for (int i = 0; i < POINTS; i++) {
            hz[i] = LOWEST * Math.pow(2, (double) i / POINTS_AN_OCTAVE);
            level[i] = Math.max(-120, measured.level(hz[i] / half, hz[i] * half));
        }
        return new Truth.Spectrum(ink, hz, level);
    }

    // --- compressor --------------------------------------------------------------------------------------------------

    private Truth compressors(String stem) {
        GainReduction of = GainReduction.of(song.stem(stem).audio());
        List<Truth.Static> curves = new ArrayList<>();
        List<Truth.Reduction> reductions = new ArrayList<>();
        add(Ink.A, head.reference(), stem, of, curves, reductions);
        if (!learnerMoves()) add(Ink.B, head.altered(), stem, of, curves, reductions);
        answer.filter(a -> learnerMoves() || !compression(a.mix(), stem).equals(compression(head.altered(), stem)))
            .ifPresent(a -> add(Ink.Y, a.mix(), stem, of, curves, reductions));
        return new Truth.Compressors(curves, reductions, song.bars(), description);
    }

    private static Optional<Compression> compression(Mix mix, String stem) {
        return mix.channel(stem).compressor().filter(c -> !c.isNeutral());
    }

    private static void add(Ink ink, Mix mix, String stem, GainReduction of, List<Truth.Static> curves, List<Truth.Reduction> reductions) {
        compression(mix, stem).ifPresent(c -> {
            curves.add(new Truth.Static(ink, c));
            reductions.add(new Truth.Reduction(ink, deepest(of.curve(c))));
        });
    }

    /** The deepest of each step, so that no hit is lost. */
    private static float[] deepest(double[] curve) {
        float[] steps = new float[STEPS];
        for (int i = 0; i < curve.length; i++) {
            int step = (int) ((long) i * STEPS / curve.length);
            steps[step] = (float) Math.max(steps[step], curve[i]);
        }
        return steps;
    }

    // --- places and amounts ------------------------------------------------------------------------------------------

    private Truth places(List<Change.Difference> differences) {
        List<Truth.Place> places = new ArrayList<>();
        for (int lane = 0; lane < differences.size(); lane++) {
            Change.Difference d = differences.get(lane);
            String name = name(d.path().stem());
            places.add(new Truth.Place(name, lane, Ink.A, d.reference()));
            if (!learnerMoves()) places.add(new Truth.Place(name, lane, Ink.B, d.altered()));
            if (answer.isEmpty()) continue;
            double said = d.path().get(answer.get().mix());
            if (learnerMoves() || said != d.altered()) places.add(new Truth.Place(name, lane, Ink.Y, said));
        }
        return new Truth.Places(places, description);
    }

    private Truth amounts(List<Change.Difference> differences) {
        List<Truth.Amount> all = new ArrayList<>();
        boolean gains = differences.stream().allMatch(d -> d.path().inside().equals("gain"));
        for (Change.Difference d : differences) {
            String stem = d.path().stem() == null ? "Mix" : name(d.path().stem());
            String label = gains ? stem : stem + ", " + d.path().declared().name().toLowerCase(java.util.Locale.ROOT);
            double altered = learnerMoves() ? Double.NaN : d.altered();
            double said = answer.map(a -> d.path().get(a.mix())).orElse(Double.NaN);
            all.add(new Truth.Amount(label, d.path().declared(), d.reference(), altered, said));
        }
        return new Truth.Amounts(all, description);
    }

    private String name(String stem) {
        return song.info().part(stem).map(Part::name).orElse(stem);
    }
}

package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.Answer;
import attune.lesson.Mode;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Find;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Match;
import attune.lesson.Question.Option;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Place;
import attune.lesson.Question.Point;
import attune.lesson.Question.Slot;
import attune.mix.Automation;
import attune.session.Bars;
import attune.session.Prepared;
import attune.session.Studio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The answer to one question, typed at the terminal. Letters listen, numbers answer. */
final class Reply {
    private static final String HEAR = "a, b, c: hear the sounds. play, stop.";
    private static final String CHOOSE = HEAR + " A number answers.";
    private static final String MOVE = HEAR + " 1 -3.5: set control 1 to -3.5, then b plays it. show: where the controls are. answer: done.";
    private static final String DRAW = HEAR + " 1 3 5 6: curve 1, bars 3 to 5, 6 dB up; then b plays it. show: the curves. answer: done.";
    private static final String POINT = HEAR + " A frequency in Hz answers: 900 or 2.5k.";

    private final Studio studio;
    private final Terminal terminal;
    private final Speaker speaker;
    private final int number;
    private final Prepared asked;
    /** Whether nobody has to guess. */
    private final boolean unsure;

    Reply(Studio studio, Terminal terminal, Speaker speaker, int number, Prepared asked, boolean unsure) {
        this.unsure = unsure;
        this.studio = studio;
        this.terminal = terminal;
        this.speaker = speaker;
        this.number = number;
        this.asked = asked;
    }

    Answer answer() throws Ended, IOException {
        if (asked.sounds().size() > 2)
            for (int i = 0; i < asked.sounds().size(); i++) terminal.line("  " + letter(i) + "  " + asked.sounds().get(i).label());
        return switch (asked.question()) {
            case Choose q -> said(choice(q.options().stream().map(Option::id).toList(), q.options().stream().map(o -> named(o.label(), o.word())).toList()));
            case Pick q -> {
                String which = q.mode() == Mode.COMPARE ? " has more; " : " is the odd one; ";
                yield said(choice(q.ids(), q.ids().stream().map(i -> "Sound " + i + which + letter(Integer.parseInt(i) - 1) + " plays it").toList()));
            }
            case Find q -> found(q);
            case Point q -> pointed(q.control());
            case Match q -> moved(q.controls());
            case Place q -> moved(q.controls());
            case Draw q -> drawn(q);
        };
    }

    private static char letter(int sound) {
        return (char) ('a' + sound);
    }

    private static String named(String label, String word) {
        return label + (word.isEmpty() || word.equalsIgnoreCase(label) ? "" : "  " + word);
    }

    // --- choices -----------------------------------------------------------------------------------------------------

    private static Answer said(Optional<String> choice) {
        return choice.<Answer>map(Answer.Choice::new).orElse(new Answer.Unsure());
    }

    /** @return empty for not sure */
    private Optional<String> choice(List<String> ids, List<String> labels) throws Ended, IOException {
        for (int i = 0; i < ids.size(); i++) terminal.line("  " + (i + 1) + "  " + labels.get(i));
        while (true) {
            String word = terminal.ask(CHOOSE + (unsure ? " unsure: no guess." : "")).getFirst();
            if (speaker.obeys(word)) continue;
            if (unsure && word.equals("unsure")) return Optional.empty();
            Optional<Integer> chosen = DrillRun.number(word, ids.size()).or(() -> named(word, labels));
            if (chosen.isPresent() && heard()) return Optional.of(ids.get(chosen.get() - 1));
            if (chosen.isPresent()) continue;
            terminal.line(word.isEmpty() ? "a and b play; a number from 1 to " + ids.size() + " answers."
                : "'" + word + "' is no word here. A number from 1 to " + ids.size() + " answers; help lists the words.");
        }
    }

    private boolean heard() {
        Optional<String> unheard = speaker.unheard();
        unheard.ifPresent(u -> terminal.line("Hear " + u + " first."));
        return unheard.isEmpty();
    }

    /** A choice may also be answered by its name: {@code left}. */
    private static Optional<Integer> named(String word, List<String> labels) {
        return IntStream.range(0, labels.size()).filter(i -> labels.get(i).equalsIgnoreCase(word)).mapToObj(i -> i + 1).findFirst();
    }

    private Answer.Named found(Find q) throws Ended, IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (List<Slot> fault : q.faults()) {
            for (Slot slot : fault) {
                terminal.line(slot.label() + (q.faults().size() > 1 ? " (" + (slot.fault() + 1) + " of " + q.faults().size() + ")" : "") + ":");
                List<Slot.Choice> offered = q.offered(slot, names);
                do names.put(slot.id(), choice(offered.stream().map(Slot.Choice::id).toList(), offered.stream().map(c -> named(c.label(), c.word())).toList()).orElseThrow());
                while (again(q.twice(names)));
            }
        }
        return new Answer.Named(names);
    }

    private boolean again(Optional<String> why) {
        why.ifPresent(terminal::line);
        return why.isPresent();
    }

    private Answer.Values pointed(Control control) throws Ended, IOException {
        while (true) {
            String word = terminal.ask(POINT).getFirst();
            if (speaker.obeys(word)) continue;
            OptionalDouble hz = hertz(word);
            if (hz.isPresent() && control.path().declared().allows(hz.getAsDouble())) {
                if (heard()) return new Answer.Values(Map.of(control.path().toString(), hz.getAsDouble()));
            } else terminal.line("'" + word + "' is no frequency from " + Telling.plain(control.path().declared().min()) + " to " + Telling.plain(control.path().declared().max()) + " Hz.");
        }
    }

    private static OptionalDouble hertz(String word) {
        boolean kilo = word.toLowerCase(Locale.ROOT).endsWith("k");
        OptionalDouble value = value(kilo ? word.substring(0, word.length() - 1) : word);
        return kilo && value.isPresent() ? OptionalDouble.of(1000 * value.getAsDouble()) : value;
    }

    private static OptionalDouble value(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    // --- controls ----------------------------------------------------------------------------------------------------

    private Answer.Values moved(List<Control> controls) throws Ended, IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Control c : controls) values.put(c.path().toString(), c.start());
        show(controls, values);
        terminal.line(letters() + "'1 " + example(controls.getFirst()) + "' moves control 1; answer when " + (hidden() ? "it is right." : "both are equal."));
        while (true) {
            List<String> words = terminal.ask(MOVE);
            String word = words.getFirst();
            if (word.equals("answer")) return new Answer.Values(values);
            if (word.equals("show")) show(controls, values);
            else if (words.size() == 2 && DrillRun.number(word, controls.size()).isPresent()) {
                if (set(controls.get(Integer.parseInt(word) - 1), words.get(1), values)) replay(new Answer.Values(values));
            } else unknown(words);
        }
    }

    private boolean hidden() {
        return asked.sounds().size() == 1;
    }

    private String letters() {
        return hidden() ? "a plays your mix; " : "a plays the reference, b your mix; ";
    }

    /** Silent until it is asked for: moving on while the reference plays would lose the place. */
    private void replay(Answer answer) throws IOException {
        speaker.replace(number, studio.sounds(asked, answer));
        speaker.listen(hidden() ? 0 : 1);
    }

    private void unknown(List<String> words) {
        if (!speaker.obeys(words.getFirst())) terminal.line("There is no '" + String.join(" ", words) + "' here; help lists the words.");
    }

    private static String example(Control c) {
        return c.path().declared().unit().symbol().equals("dB") ? "-3.5" : String.valueOf(Math.round(c.path().declared().clamp(20)));
    }

    private boolean set(Control c, String text, Map<String, Double> values) {
        OptionalDouble value = value(text);
        var p = c.path().declared();
        if (value.isPresent() && p.allows(value.getAsDouble())) {
            values.put(c.path().toString(), value.getAsDouble());
            return true;
        }
        terminal.line("'" + text + "' is not within " + Telling.plain(p.min()) + " to " + Telling.plain(p.max()) + ".");
        return false;
    }

    private void show(List<Control> controls, Map<String, Double> values) {
        for (int i = 0; i < controls.size(); i++) {
            Control c = controls.get(i);
            var p = c.path().declared();
            terminal.line("  " + (i + 1) + "  " + c.said() + ": " + Telling.plain(values.get(c.path().toString())) + "  ("
                + Telling.plain(p.min()) + " to " + Telling.plain(p.max()) + (p.unit().symbol().isEmpty() ? "" : " " + p.unit().symbol()) + ")");
        }
    }

    // --- curves ------------------------------------------------------------------------------------------------------

    private Answer.Drawn drawn(Draw q) throws Ended, IOException {
        List<Bars> curves = new ArrayList<>();
        for (Lane lane : q.lanes()) curves.add(Bars.still(lane.flat(), q.beats(), q.meter()));
        draw(q, curves);
        terminal.line(letters() + "'1 3 5 6' raises bars 3 to 5 by 6 dB on curve 1; answer when both are equal.");
        while (true) {
            List<String> words = terminal.ask(DRAW);
            if (words.getFirst().equals("answer")) return curves(q, curves);
            if (words.getFirst().equals("show")) draw(q, curves);
            else if (words.size() == 4 && DrillRun.number(words.getFirst(), curves.size()).isPresent()) {
                int at = Integer.parseInt(words.getFirst()) - 1;
                Optional<Bars> drawn = stroke(q.lanes().get(at), curves.get(at), words);
                drawn.ifPresent(b -> curves.set(at, b));
                if (drawn.isPresent()) replay(curves(q, curves));
            } else unknown(words);
        }
    }

    private Optional<Bars> stroke(Lane lane, Bars bars, List<String> words) {
        Optional<Integer> from = DrillRun.number(words.get(1), bars.count()), to = DrillRun.number(words.get(2), bars.count());
        OptionalDouble decibels = value(words.get(3));
        if (from.isPresent() && to.isPresent() && from.get() <= to.get() && decibels.isPresent() && lane.path().declared().allows(lane.flat() + decibels.getAsDouble())) {
            return Optional.of(bars.with(from.get() - 1, to.get() - 1, decibels.getAsDouble()));
        }
        terminal.line("Write the curve, the first bar, the last bar and the decibels: 1 3 5 6. Bars go from 1 to " + bars.count() + ".");
        return Optional.empty();
    }

    private void draw(Draw q, List<Bars> curves) {
        for (int i = 0; i < curves.size(); i++) terminal.say("  " + (i + 1) + "  ", q.lanes().get(i).label() + ": " + curves.get(i));
    }

    private static Answer.Drawn curves(Draw q, List<Bars> curves) {
        Map<String, Automation> all = new LinkedHashMap<>();
        for (int i = 0; i < curves.size(); i++) all.put(q.lanes().get(i).path().toString(), curves.get(i).curve());
        return new Answer.Drawn(all);
    }
}

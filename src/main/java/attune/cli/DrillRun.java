package attune.cli;

import attune.cli.Terminal.Ended;
import attune.dsp.Parameter;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.lesson.Mode;
import attune.lesson.Question;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Match;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Place;
import attune.session.Drill;
import attune.session.Drill.Answered;
import attune.session.Prepared;
import attune.session.Sound;
import attune.session.Studio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The questions of a drill at the terminal. Letters listen, numbers answer. */
final class DrillRun {
    private static final String HEAR = "a, b, c: hear the sounds. play, stop.";
    private static final String CHOOSE = HEAR + " A number answers.";
    private static final String MOVE = HEAR + " 1 -3.5: set control 1 to -3.5, then b plays it. show: where the controls are. answer: done.";
    private static final String AFTER = "a: the reference. b: the altered mix. y: your answer. play, stop. Enter or next: go on.";

    private final Studio studio;
    private final Terminal terminal;
    private final Speaker speaker;
    private final Drill drill;

    DrillRun(Studio studio, Terminal terminal, Speaker speaker, Drill drill) {
        this.studio = studio;
        this.terminal = terminal;
        this.speaker = speaker;
        this.drill = drill;
    }

    void run() throws Ended, IOException, CannotAsk {
        for (int number = 1; number <= drill.questions(); number++) {
            Prepared asked = drill.ask(number);
            terminal.gap();
            terminal.line("Question " + number + " of " + drill.questions() + ", on " + asked.song().info().title());
            terminal.say(asked.question().head().prompt());
            speaker.load(number, asked.sounds());
            Answer answer = switch (asked.question()) {
                case Choose q -> new Answer.Choice(choice(q.options().stream().map(Question.Option::id).toList(),
                    q.options().stream().map(o -> o.label() + (o.word().isEmpty() || o.word().equals(o.label()) ? "" : "  " + o.word())).toList()));
                case Pick q -> {
                    String which = q.mode() == Mode.COMPARE ? " has more; " : " is the odd one; ";
                    yield new Answer.Choice(choice(q.ids(), q.ids().stream().map(i -> "Sound " + i + which + (char) ('a' + Integer.parseInt(i) - 1) + " plays it").toList()));
                }
                case Match q -> moved(number, asked, q.controls());
                case Place q -> moved(number, asked, q.controls());
            };
            verdict(number, drill.answer(answer));
        }
    }

    private String choice(List<String> ids, List<String> labels) throws Ended, IOException {
        for (int i = 0; i < ids.size(); i++) terminal.line("  " + (i + 1) + "  " + labels.get(i));
        while (true) {
            String word = terminal.ask(CHOOSE).getFirst();
            if (speaker.obeys(word)) continue;
            Optional<Integer> number = number(word, ids.size()).or(() -> named(word, labels));
            Optional<String> unheard = number.isPresent() ? speaker.unheard() : Optional.empty();
            if (number.isPresent() && unheard.isEmpty()) return ids.get(number.get() - 1);
            if (unheard.isPresent()) {
                terminal.line("Hear " + unheard.get() + " first.");
                continue;
            }
            terminal.line(word.isEmpty() ? "a and b play; a number from 1 to " + ids.size() + " answers."
                : "'" + word + "' is no word here. A number from 1 to " + ids.size() + " answers; help lists the words.");
        }
    }

    /** A choice may also be answered by its name: {@code left}. */
    private static Optional<Integer> named(String word, List<String> labels) {
        return IntStream.range(0, labels.size()).filter(i -> labels.get(i).equalsIgnoreCase(word)).mapToObj(i -> i + 1).findFirst();
    }

    /** @return the number, if the word is one from 1 to {@code most} */
    static Optional<Integer> number(String word, int most) {
        return word.matches("\\d{1,2}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= most ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    private Answer.Values moved(int number, Prepared asked, List<Control> controls) throws Ended, IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Control c : controls) values.put(c.path().toString(), c.start());
        show(controls, values);
        terminal.line("a plays the reference, b your mix; '1 " + example(controls.getFirst()) + "' moves control 1; answer when both are equal.");
        while (true) {
            List<String> words = terminal.ask(MOVE);
            String word = words.getFirst();
            if (word.equals("answer")) return new Answer.Values(values);
            if (word.equals("show")) show(controls, values);
            else if (words.size() == 2 && number(word, controls.size()).isPresent()) {
                if (!set(controls.get(Integer.parseInt(word) - 1), words.get(1), values)) continue;
                // Silent until it is asked for: moving on while the reference plays would lose the place.
                Optional<Sound> mine = studio.heard(asked, new Answer.Values(values));
                if (mine.isPresent()) speaker.add(number, mine.get());
                speaker.listen(1);
            } else if (!speaker.obeys(word)) terminal.line("There is no '" + String.join(" ", words) + "' here; help lists the words.");
        }
    }

    private static String example(Control c) {
        return c.path().declared().unit().symbol().equals("dB") ? "-3.5" : String.valueOf(Math.round(c.path().declared().clamp(20)));
    }

    private boolean set(Control c, String text, Map<String, Double> values) {
        Parameter p = c.path().declared();
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            if (p.allows(value)) {
                values.put(c.path().toString(), value);
                return true;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        terminal.line("'" + text + "' is not within " + Telling.plain(p.min()) + " to " + Telling.plain(p.max()) + ".");
        return false;
    }

    private void show(List<Control> controls, Map<String, Double> values) {
        for (int i = 0; i < controls.size(); i++) {
            Control c = controls.get(i);
            Parameter p = c.path().declared();
            terminal.line("  " + (i + 1) + "  " + c.label() + ", " + p.name().toLowerCase(java.util.Locale.ROOT) + ": " + Telling.plain(values.get(c.path().toString())) + "  ("
                + Telling.plain(p.min()) + " to " + Telling.plain(p.max()) + (p.unit().symbol().isEmpty() ? "" : " " + p.unit().symbol()) + ")");
        }
    }

    private void verdict(int number, Answered answered) throws Ended, IOException {
        for (String line : Telling.of(answered)) terminal.say(line);
        Drill.advice(drill.lesson(), answered.verdict()).ifPresent(terminal::say);
        List<Sound> heard = new ArrayList<>(List.of(answered.prepared().reference(), answered.prepared().altered()));
        Optional<Sound> mine = answered.verdict().right() ? Optional.empty() : studio.heard(answered.prepared(), answered.answer());
        mine.ifPresent(heard::add);
        speaker.load(number, heard);
        terminal.line("a, b" + (mine.isPresent() ? ", y" : "") + " play them again. Enter goes on.");
        while (true) {
            String word = terminal.ask(AFTER).getFirst();
            if (word.isEmpty() || word.equals("next")) break;
            if (word.equals("y") ? !speaker.listen(2) : !speaker.obeys(word)) terminal.line("There is no '" + word + "' here; Enter goes on.");
        }
        speaker.stop();
    }
}

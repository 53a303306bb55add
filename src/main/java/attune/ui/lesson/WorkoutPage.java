package attune.ui.lesson;

import static attune.ui.Blocks.card;
import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.words;

import attune.learner.Workout;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Example;
import attune.session.WorkoutRun;
import attune.ui.Buttons;
import attune.ui.Head;
import attune.ui.LoopView;
import attune.ui.control.Pips;
import attune.ui.control.Row;
import attune.ui.control.Waiting;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of a workout: what it will be and why, its parts, its end. */
public final class WorkoutPage extends StatePage<WorkoutViewModel.State> {
    private final WorkoutViewModel model;
    private final Runnable back;
    private final Pips pips;

    /** @param back to where it was opened from */
    public WorkoutPage(WorkoutViewModel model, Runnable back) {
        Pips pips = new Pips();
        super(model, new Head("Workout", pips), 12);
        this.pips = pips;
        this.model = model;
        this.back = back;
        pips.managedProperty().bind(pips.visibleProperty());
        follow();
    }

    @Override void show(WorkoutViewModel.State state) {
        pips.setVisible(state instanceof WorkoutViewModel.State.Questions);
        switch (state) {
            case WorkoutViewModel.State.Planning p -> put(new Waiting("Picking what will tell and teach you most.", model.work().progressProperty()));
            case WorkoutViewModel.State.Plan p -> plan(p.run());
            case WorkoutViewModel.State.Questions q -> questions(q);
            case WorkoutViewModel.State.Listening l -> listening(l);
            case WorkoutViewModel.State.Done d -> done(d);
            case WorkoutViewModel.State.Stuck s -> {
                Button leave = leave();
                put(card(words(s.what(), "dim"), new HBox(leave)));
                focus(leave);
            }
        }
    }

    private void plan(WorkoutRun run) {
        List<Workout.Part> parts = run.workout().parts();
        VBox card = card(words("About " + WorkoutRun.minutes(run.workout().time()) + ", picked for you. Stop whenever you like; every answer is kept.", "question"));
        for (Workout.Part part : parts) {
            Label title = words(run.title(part) + ", " + WorkoutRun.minutes(part.time()), "strong");
            card.getChildren().add(new VBox(3, title, words(part.why(), "dim")));
        }
        Button begin = Buttons.primary("Begin", "Enter");
        begin.setId("begin-workout");
        begin.setOnAction(e -> model.begin());
        card.getChildren().add(new HBox(begin));
        put(card);
        focus(begin);
    }

    /** Which part it is, and why it is asked now. */
    private Node now(WorkoutRun run, int number) {
        Workout.Part part = run.workout().parts().get(number - 1);
        Lesson lesson = run.lesson(part);
        Label which = words("Part " + number + " of " + run.workout().parts().size() + ": " + lesson.name() + " · " + lesson.title(), "strong");
        which.setId("part");
        Label why = words(part.why(), "note");
        why.setId("why");
        VBox words = new VBox(2, which, why);
        words.setMinWidth(0);
        Button skip = Buttons.plain("Next part"), stop = Buttons.plain("Stop the workout");
        skip.setId("next-part");
        skip.setAccessibleHelp("Leaves this part. What was answered is kept.");
        skip.setOnAction(e -> model.next());
        stop.setId("stop-workout");
        stop.setAccessibleHelp("What was answered is kept.");
        stop.setOnAction(e -> model.stop());
        return new Row(18, words, words, skip, stop);
    }

    private void questions(WorkoutViewModel.State.Questions q) {
        DrillView drill = new DrillView(q.drill(), model.deck(), pips, subtitle(), new DrillView.Ends("Go on", "Leave this part", Optional.empty(), model::next));
        VBox.setVgrow(drill, Priority.ALWAYS);
        put(drill::frame, now(q.run(), q.number()), drill);
    }

    private void listening(WorkoutViewModel.State.Listening l) {
        ListenViewModel listen = l.listen();
        Label caption = words("", "caption");
        LoopView loop = new LoopView(model.deck(), true);
        VBox wave = new VBox(loop.wave());
        wave.getStyleClass().addAll("card", "wave-card");
        Button other = Buttons.action("Another example");
        other.setId("another");
        other.setOnAction(e -> listen.open((listen.openProperty().get() + 1) % listen.examples().size()));
        Button on = Buttons.primary("Go on", "Enter");
        on.setId("go-on");
        on.setOnAction(e -> model.next());
        listen.openProperty().subscribe(i -> {
            if (i.intValue() < 0) return;
            Example example = listen.examples().get(i.intValue());
            caption.setText(example.caption());
        });
        Label trouble = words("", "note");
        trouble.textProperty().bind(listen.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        put(loop::frame, now(l.run(), l.number()), card(caption, trouble), wave, new Cards(model.deck()), new HBox(12, on, other));
        focus(on);
    }

    private void done(WorkoutViewModel.State.Done d) {
        String kept = d.answers() == 0 ? "Nothing was answered." : d.answers() == 1 ? "One answer is kept." : d.answers() + " answers are kept.";
        Label words = words((d.whole() ? "That was the workout. " : "Stopped here. ") + kept, "question");
        words.setId("workout-done");
        words.setFocusTraversable(true);
        Button leave = leave();
        put(card(words, words("What they say of your ear stands on Today and Progress. The next workout will be planned anew.", "dim"), new HBox(leave)));
        focus(leave);
    }

    private Button leave() {
        Button leave = Buttons.primary("Back to Today", "Enter");
        leave.setId("leave-workout");
        leave.setOnAction(e -> back.run());
        return leave;
    }

    WorkoutViewModel model() {
        return model;
    }
}

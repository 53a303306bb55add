package attune.ui;

import attune.device.DeviceStatus;
import attune.lesson.Lesson;
import attune.session.Rest;
import attune.ui.lesson.LessonPage;
import attune.ui.lesson.LessonViewModel;
import attune.ui.lesson.ListenViewModel;
import attune.ui.lesson.PlacementPage;
import attune.ui.lesson.PlacementViewModel;
import attune.ui.lesson.TestPage;
import attune.ui.lesson.TestViewModel;
import attune.ui.lesson.WorkoutPage;
import attune.ui.lesson.WorkoutViewModel;
import attune.ui.mixer.MixerView;
import attune.ui.mixer.MixerViewModel;
import attune.ui.page.CheckView;
import attune.ui.page.CheckViewModel;
import attune.ui.page.LessonsView;
import attune.ui.page.LessonsViewModel;
import attune.ui.page.Portraits;
import attune.ui.page.ProfilesViewModel;
import attune.ui.page.ProgressView;
import attune.ui.page.ProgressViewModel;
import attune.ui.page.SettingsView;
import attune.ui.page.SettingsViewModel;
import attune.ui.page.SongsView;
import attune.ui.page.SongsViewModel;
import attune.ui.page.TodayView;
import attune.ui.page.TodayViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/** The whole window: makes the pages, finds them by route, and gives them one frame after the other. */
public final class Trainer {
    /** The pages that do something. */
    private static final List<Place> PLACES = List.of(Place.values());
    /** Frames between two looks at the sound card. */
    private static final int LOOK = 30;

    private final Room room;
    private final AskFile files;
    private final Appearance appearance = new Appearance();
    private final ShellViewModel model = new ShellViewModel(PLACES);
    private final SettingsViewModel settings;
    private final MixerViewModel mixer;
    private final Portraits portraits = new Portraits();
    private final Map<Place, Page> pages = new EnumMap<>(Place.class);
    private final Shell shell;
    private LessonPage lesson;
    private String lessonId;
    private TestViewModel test;
    private TestPage testPage;
    private WorkoutViewModel workout;
    private WorkoutPage workoutPage;
    private final Rest rest = new Rest();
    private int frames;

    public Trainer(Room room) {
        this(room, AskFile.DIALOG);
    }

    Trainer(Room room, AskFile files) {
        this.room = room;
        this.files = files;
        settings = new SettingsViewModel(room, appearance);
        mixer = new MixerViewModel(room);
        shell = new Shell(model, this::page);
        settings.read();
    }

    public Scene scene(double width, double height) {
        Scene scene = shell.scene(appearance, width, height);
        AnimationTimer timer = new AnimationTimer() {
            @Override public void handle(long now) {
                frame();
            }
        };
        // A window that is not shown needs no frames; a timer that ran on would keep it alive.
        scene.windowProperty().flatMap(javafx.stage.Window::showingProperty).orElse(false).subscribe(shown -> {
            if (shown) timer.start();
            else timer.stop();
        });
        return scene;
    }

    private void frame() {
        shell.page().frame();
        if (frames++ % LOOK == 0) notice();
    }

    private void notice() {
        DeviceStatus status = room.player().status();
        boolean well = status.sounding() || status.state() == DeviceStatus.State.OPENING;
        model.noticeProperty().set(well ? "" : status.message());
        model.restProperty().set(rest.look(room.clock().instant(), room.player().playing()));
    }

    private Page page(Route route) {
        return switch (route) {
            case Route.InLesson l -> lesson(l.lesson());
            case Route.InTest t -> test(t.lesson());
            case Route.InCheck c -> new CheckView(new CheckViewModel(room), () -> model.go(Place.TODAY));
            case Route.InWorkout w -> workout();
            case Route.InPlacement p -> new PlacementPage(new PlacementViewModel(room), this::open);
            case Route.At at -> pages.computeIfAbsent(at.place(), this::make);
        };
    }

    /** The lesson that was open is kept as it was. */
    private Page lesson(String id) {
        if (!id.equals(lessonId)) {
            lesson = new LessonPage(new LessonViewModel(room.library().lesson(id), room), this::open, this::play, l -> model.openTest(l.id()));
            lessonId = id;
        }
        return lesson;
    }

    /** A test that is under way is kept as it was. */
    private Page test(String id) {
        if (test == null || !test.isOpen() || !test.lesson().id().equals(id)) {
            test = new TestViewModel(room.library().lesson(id), room);
            testPage = new TestPage(test, files, () -> model.openLesson(id));
        }
        return testPage;
    }

    /** One that is under way is kept as it was. */
    private Page workout() {
        if (workout == null || !workout.isOpen()) {
            workout = new WorkoutViewModel(room);
            workoutPage = new WorkoutPage(workout, () -> model.go(Place.TODAY));
        }
        return workoutPage;
    }

    /** Another learner is here: nothing that the one before had open stays. */
    private void another() {
        pages.keySet().removeIf(p -> p != Place.SETTINGS);
        lesson = null;
        lessonId = null;
        test = null;
        workout = null;
        settings.read();
    }

    private void open(Lesson lesson) {
        model.openLesson(lesson.id());
    }

    /** To the examples of a lesson. */
    private void listen(Lesson lesson) {
        open(lesson);
        this.lesson.listen();
    }

    private void play(ListenViewModel.Play example) {
        mixer.open(example.song(), example.mix(), example.words());
        mixer.look(example.stem(), example.part());
        model.visit(Place.MIXER);
    }

    private Page make(Place place) {
        return switch (place) {
            case TODAY -> new TodayView(new TodayViewModel(room, portraits), this::open, this::listen, model::openPlacement, model::openWorkout, model::openCheck);
            case LESSONS -> new LessonsView(new LessonsViewModel(room), this::open, model::openPlacement);
            case MIXER -> new MixerView(mixer, files);
            case SONGS -> new SongsView(new SongsViewModel(room));
            case PROGRESS -> new ProgressView(new ProgressViewModel(room, portraits), files, () -> model.go(Place.LESSONS));
            case SETTINGS -> new SettingsView(settings, () -> model.keysShownProperty().set(true), model::openCheck, new ProfilesViewModel(room, this::another), files);
        };
    }

    public Appearance appearance() {
        return appearance;
    }

    public ShellViewModel model() {
        return model;
    }

    public Shell shell() {
        return shell;
    }
}

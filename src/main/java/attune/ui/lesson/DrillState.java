package attune.ui.lesson;

import attune.session.Drill;

/** Where a drill stands. */
sealed interface DrillState {
    /** Not begun. */
    record Idle() implements DrillState {}

    /** A question is being rendered. */
    record Preparing(int number) implements DrillState {}

    record Asking(Asked asked, AnswerModel answer) implements DrillState {}

    /** The answer is being written down and its sound rendered. */
    record Judging(Asked asked, AnswerModel answer) implements DrillState {}

    record Judged(Outcome outcome) implements DrillState {}

    record Done(Drill.Summary summary) implements DrillState {}

    /** What happened, what was kept, what to do. */
    record Stuck(String what) implements DrillState {}
}

package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final ShellViewModel shell = new ShellViewModel(List.of(Place.LESSONS, Place.PROGRESS));

    @Test void the_first_page_is_open_at_the_start() {
        assertThat(shell.getRoute()).isEqualTo(new Route.At(Place.LESSONS));
    }

    @Test void a_page_that_does_nothing_yet_is_not_opened() {
        shell.go(Place.MIXER);
        assertThat(shell.getRoute()).isEqualTo(new Route.At(Place.LESSONS));
    }

    @Test void back_leads_from_a_lesson_to_the_list_and_then_nowhere() {
        shell.openLesson("eq/01");
        assertThat(shell.getRoute().place()).isEqualTo(Place.LESSONS);
        assertThat(shell.back()).isTrue();
        assertThat(shell.getRoute()).isEqualTo(new Route.At(Place.LESSONS));
        assertThat(shell.back()).isFalse();
    }

    @Test void back_leads_from_a_visit_to_where_it_began_until_another_page_is_opened() {
        shell.openLesson("eq/01");
        shell.visit(Place.PROGRESS);
        assertThat(shell.back()).isTrue();
        assertThat(shell.getRoute()).isEqualTo(new Route.InLesson("eq/01"));
        shell.visit(Place.PROGRESS);
        shell.go(Place.LESSONS);
        assertThat(shell.back()).isFalse();
    }

    @Test void back_closes_the_keys_first() {
        shell.openLesson("eq/01");
        shell.keysShownProperty().set(true);
        shell.back();
        assertThat(shell.keysShownProperty().get()).isFalse();
        assertThat(shell.getRoute()).isEqualTo(new Route.InLesson("eq/01"));
    }
}

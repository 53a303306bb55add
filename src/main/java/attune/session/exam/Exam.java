package attune.session.exam;

import attune.lesson.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A test as it is laid down before it begins: everything that is asked follows from these values. Sizes are not moved by the answers
 * (the method of constant stimuli), so that nothing of a test depends on how it went.
 *
 * @param sizes     of the changes, on the skill's axis, from the smallest
 * @param songs     ids of what it is asked on
 * @param questions how many
 */
public record Exam(String lesson, long seed, Form form, List<Double> sizes, List<String> songs, int questions) {
    /** As many as the figures of docs/ear-model.md are for; fewer, and more, may be asked for. */
    public static final int QUESTIONS = 60, LEAST = 6, MOST = 240;

    /** Two tests of one seed, as hard as each other: every size on every song as often, in another order and with other draws. */
    public enum Form { A, B }

    /** What one question is to be. @param seed of the first draw that is tried */
    public record Item(int number, String song, double size, long seed) {}

    public Exam {
        sizes = List.copyOf(sizes);
        songs = List.copyOf(songs);
        if (sizes.isEmpty() || songs.isEmpty() || questions < LEAST || questions > MOST) throw new IllegalArgumentException("no test");
    }

    /** In the order in which they are asked. */
    public List<Item> items() {
        RandomGenerator random = random();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < questions; i++) order.add(i);
        Collections.shuffle(order, Random.from(random));
        List<Item> items = new ArrayList<>();
        for (int i : order) items.add(new Item(items.size() + 1, songs.get(i / sizes.size() % songs.size()), sizes.get(i % sizes.size()), random.nextLong()));
        return items;
    }

    private RandomGenerator random() {
        RandomGenerator forms = Draws.from(seed);
        long a = forms.nextLong(), b = forms.nextLong();
        return Draws.from(form == Form.A ? a : b);
    }
}

package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.learner.Attempt;
import attune.learner.Device;
import attune.learner.DeviceKind;
import attune.learner.DeviceRecord;
import attune.learner.Journal;
import attune.learner.Sides;
import attune.lesson.Answer;
import attune.lesson.Mode;
import attune.mix.codec.InvalidInput;
import attune.store.Store;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    @TempDir Path folder;
    private Journal journal;
    private Profiles profiles;

    @BeforeEach void open() {
        journal = Store.open(folder, folder.resolve("cache"));
        profiles = Profiles.at(journal, InstantSource.fixed(NOW), "default");
    }

    @AfterEach void close() {
        journal.close();
    }

    private void answer(String profile) {
        journal.append(new Attempt(UUID.randomUUID().toString(), NOW, profile, "", "d", "eq/01", "band", "s", 1, 1, 10, Mode.CHOOSE, 6, new Answer.Choice("500"),
            new Answer.Choice("1000"), 0));
    }

    private static DeviceRecord record(DeviceKind kind, String name, Instant at) {
        return new DeviceRecord(new Device(kind, name), Sides.STRAIGHT, true, true, 12_500, -14.5, "PCH [plughw:0,0]", at);
    }

    @Test void one_is_made_taken_up_again_and_renamed() {
        assertThat(profiles.names()).containsExactly("default");
        assertThat(profiles.create("Ann").profile()).isEqualTo("Ann");
        assertThat(profiles.create("bob").profile()).isEqualTo("bob");
        assertThat(profiles.names()).containsExactly("Ann", "bob");
        assertThat(profiles.switchTo("Ann").profile()).isEqualTo("Ann");
        answer("Ann");
        assertThat(profiles.rename("Ann", "Anna").profile()).isEqualTo("Anna");
        assertThat(journal.of("Anna")).hasSize(1);
        assertThat(Profiles.last(journal, InstantSource.fixed(NOW)).learner().profile()).as("whoever was here last").isEqualTo("Anna");
        assertThat(profiles.rename("Anna", "anna").profile()).isEqualTo("anna");
    }

    @Test void a_name_that_is_taken_or_is_none_is_refused_and_nothing_changes() {
        profiles.create("Ann");
        for (String name : new String[] {"ann", "ANN", "", "  ", " ann ", "x".repeat(61), "a\tb"}) {
            assertThatThrownBy(() -> profiles.create(name)).as(name).isInstanceOf(InvalidInput.class).hasMessageContaining("the profile '" + name + "'");
            if (!name.equalsIgnoreCase("ann")) assertThatThrownBy(() -> profiles.rename("Ann", name)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> profiles.switchTo("nobody")).isInstanceOf(InvalidInput.class).hasMessageContaining("is not there");
        assertThatThrownBy(() -> profiles.delete("nobody")).isInstanceOf(InvalidInput.class);
        assertThat(profiles.learner().profile()).isEqualTo("Ann");
        assertThat(profiles.names()).containsExactly("Ann");
    }

    @Test void deleting_takes_everything_of_one_and_nothing_of_the_others() {
        profiles.create("Ann");
        profiles.listenOn(record(DeviceKind.HEADPHONES, "HD 600", NOW));
        answer("Ann");
        answer("bob");
        assertThat(profiles.contents("Ann")).isEqualTo(new Profiles.Contents("Ann", 1, 1));
        assertThat(profiles.delete("Ann").profile()).as("another is here now").isEqualTo("bob");
        assertThat(journal.of("Ann")).isEmpty();
        assertThat(journal.preferences("Ann")).isEmpty();
        assertThat(journal.of("bob")).hasSize(1);
        assertThat(profiles.learner().record()).isEmpty();
        profiles.delete("bob");
        assertThat(profiles.learner()).isEqualTo(Learner.DEFAULT);
    }

    @Test void a_check_is_kept_for_each_learner_and_device() {
        profiles.create("Ann");
        Random random = new Random(3);
        for (DeviceKind kind : DeviceKind.values())
            for (Sides sides : Sides.values()) {
                DeviceRecord r = new DeviceRecord(new Device(kind, "No. " + random.nextInt(1000) + " \"ü\""), sides, random.nextBoolean(), random.nextBoolean(), 8000 * random.nextInt(3),
                    -random.nextInt(61), "out", NOW.plusSeconds(random.nextInt(1000)));
                assertThat(profiles.listenOn(r).record()).contains(r);
                assertThat(Profiles.at(journal, InstantSource.fixed(NOW), "Ann").learner().record()).contains(r);
            }
        assertThat(profiles.devices()).hasSize(16).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(profiles.learner().device()).startsWith("loudspeakers: No. ");
        assertThat(profiles.create("bob").device()).isEmpty();
    }

    @Test void a_check_that_cannot_be_read_is_as_good_as_none() {
        profiles.listenOn(record(DeviceKind.LAPTOP, "", NOW));
        for (String broken : new String[] {"", "{", "{}", "{\"kind\": \"ear trumpet\"}", "[]"}) {
            journal.prefer("default", "device: laptop", broken);
            assertThat(profiles.switchTo("default").record()).isEmpty();
            assertThat(profiles.devices()).isEmpty();
        }
    }

    @Test void everything_of_one_is_exported_as_one_file() throws Exception {
        profiles.create("Ann");
        profiles.listenOn(record(DeviceKind.HEADPHONES, "HD 600", NOW));
        journal.prefer("Ann", "theme", "dark");
        answer("Ann");
        answer("bob");
        Path file = folder.resolve("deep/ann.json");
        profiles.export("Ann", file);
        JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(root.get("profile").getAsString()).isEqualTo("Ann");
        assertThat(root.getAsJsonArray("attempts")).hasSize(1);
        assertThat(root.getAsJsonArray("devices").get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("HD 600");
        assertThat(root.getAsJsonObject("preferences").get("theme").getAsString()).isEqualTo("dark");
        assertThat(folder.resolve("deep")).isDirectoryContaining(p -> p.endsWith("ann.json"));
        try (var left = Files.list(folder.resolve("deep"))) {
            assertThat(left.toList()).hasSize(1);
        }
        assertThatThrownBy(() -> profiles.export("Ann", folder.resolve(Store.NAME).resolve("x.json"))).isInstanceOf(java.io.IOException.class);
    }
}

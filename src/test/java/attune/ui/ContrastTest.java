package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words can be read: 4.5:1 on every surface they stand on; lines and discs 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-attune-[a-z-]+):\\s*(#[0-9a-f]{6});");

    private static Map<String, String> tokens(String... sheets) throws IOException {
        Map<String, String> all = new HashMap<>();
        for (String sheet : sheets)
            try (var in = Theme.class.getResourceAsStream(sheet)) {
                Matcher m = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (m.find()) all.put(m.group(1), m.group(2));
            }
        return all;
    }

    @Test void words_can_be_read_in_dark() throws IOException {
        check(tokens("attune.css"));
    }

    @Test void words_can_be_read_in_light() throws IOException {
        check(tokens("attune.css", "light.css"));
    }

    @Test void light_gives_every_colour_of_its_own() throws IOException {
        assertThat(tokens("light.css").keySet()).isEqualTo(tokens("attune.css").keySet());
    }

    private static void check(Map<String, String> t) {
        for (String surface : List.of("ground", "rail", "card", "tile", "a-wash", "b-wash", "y-wash"))
            for (String ink : List.of("text", "dim")) contrast(t, ink, surface, 4.5);
        for (String ink : List.of("a", "b", "y")) contrast(t, ink, "card", 3);
        for (String ink : List.of("good", "miss")) contrast(t, ink, "card", 3.5);
        for (String sound : List.of("a", "b", "y")) contrast(t, "on-sound", sound, 4.2);
        contrast(t, "on-text", "text", 4.5);
        for (String surface : List.of("ground", "rail", "card", "tile")) contrast(t, "focus", surface, 3);
    }

    private static void contrast(Map<String, String> t, String ink, String surface, double least) {
        double a = light(t.get("-attune-" + ink)), b = light(t.get("-attune-" + surface));
        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).as("%s on %s", ink, surface).isGreaterThanOrEqualTo(least);
    }

    private static double light(String hex) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double v = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weight[i] * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.HashMap;
import java.util.Map;

/** One line of a layer: {@code NAME KEY=VALUE...}; times are frames, levels linear, unless the layer says otherwise. */
record Event(String name, Map<String, String> values) {
    static Event parse(String[] words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            int at = words[i].indexOf('=');
            values.put(words[i].substring(0, at), words[i].substring(at + 1));
        }
        return new Event(words[0], values);
    }

    String text(String key) {
        return values.get(key);
    }

    double get(String key, double otherwise) {
        String v = values.get(key);
        return v == null ? otherwise : Double.parseDouble(v);
    }

    double get(String key) {
        return Double.parseDouble(values.get(key));
    }

    int frame(String key) {
        return (int) Math.round(get(key));
    }
}

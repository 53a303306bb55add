package attune.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Breaks good files, so that none of what it makes is good any more. */
final class Broken {
    private static final String[] NUMBERS = {"1e300", "-1e300", "1e999", "123456789012345678901234567890", "NaN", "Infinity", "0x10", "01", "+1", "1.", ".5", "--1"};
    /** Places in the header of a WAV file. */
    private static final int KIND = 20, CHANNELS = 22, RATE = 24, BLOCK = 32, BITS = 34, DATA = 40;

    private final Random random;

    Broken(Random random) {
        this.random = random;
    }

    /** One mistake somewhere in a JSON file. */
    byte[] json(String good) {
        String text = good.strip();
        return switch (random.nextInt(8)) {
            case 0 -> bytes(text.substring(0, random.nextInt(text.length())));
            case 1 -> with(bytes(text), random.nextInt(text.length() - 2) + 1, (byte) 0xff);
            case 2 -> bytes(number(text));
            case 3 -> bytes(edited(text, this::wrongType));
            case 4 -> bytes(edited(text, this::strangeKey));
            case 5 -> bytes("[".repeat(1 + random.nextInt(5000)) + text);
            case 6 -> bytes(text.replaceFirst("\"\\s*:", "\" "));
            default -> bytes(text + (random.nextBoolean() ? text : "}"));
        };
    }

    /** A song whose file names a sound that it may not have. */
    byte[] song(String good) {
        if (random.nextInt(4) > 0) return json(good);
        String[] names = {"../song.json", "/etc/passwd", "..", "", "kick.wav\\u0000", "sub/kick.wav", "C:\\\\kick.wav", "none.wav", "song.json"};
        return bytes(good.replaceFirst("kick\\.wav", java.util.regex.Matcher.quoteReplacement(names[random.nextInt(names.length)])));
    }

    /** @param good WAV, 16 bits, one channel, no other chunks */
    byte[] wave(byte[] good) {
        byte[] bad = good.clone();
        ByteBuffer b = ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN);
        switch (random.nextInt(7)) {
            case 0 -> bad = Arrays.copyOf(good, random.nextInt(good.length));
            case 1 -> b.putInt(DATA, random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(good.length, Integer.MAX_VALUE));
            case 2 -> b.putInt(RATE, random.nextBoolean() ? random.nextInt(1000) : random.nextInt(1_000_000, Integer.MAX_VALUE));
            case 3 -> b.putShort(CHANNELS, (short) (random.nextBoolean() ? 0 : random.nextInt(3, 65536)));
            case 4 -> b.putShort(BITS, (short) (random.nextBoolean() ? random.nextInt(9) : random.nextInt(33, 65536)));
            case 5 -> {
                // 16 bits become 32, floating; one sample is no number.
                b.putShort(KIND, (short) 3).putShort(BITS, (short) 32).putShort(BLOCK, (short) 4);
                b.putFloat(DATA + 4 + 4 * random.nextInt((good.length - DATA - 8) / 4), random.nextBoolean() ? Float.NaN : Float.NEGATIVE_INFINITY);
            }
            default -> {
                bad = new byte[random.nextInt(3000)];
                random.nextBytes(bad);
            }
        }
        return bad;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] good, int at, byte b) {
        byte[] bad = Arrays.copyOf(good, good.length + 1);
        System.arraycopy(good, at, bad, at + 1, good.length - at);
        bad[at] = b;
        return bad;
    }

    private String number(String text) {
        var m = java.util.regex.Pattern.compile("(?<=[:\\[,]\\s{0,9})-?\\d+(\\.\\d+)?(?=\\s*[,}\\]])").matcher(text);
        List<int[]> places = new ArrayList<>();
        while (m.find()) places.add(new int[] {m.start(), m.end()});
        int[] at = places.get(random.nextInt(places.size()));
        return text.substring(0, at[0]) + NUMBERS[random.nextInt(NUMBERS.length)] + text.substring(at[1]);
    }

    /** Edits one of the objects and lists of the tree. */
    private String edited(String text, Consumer<JsonElement> edit) {
        JsonElement root = JsonParser.parseString(text);
        List<JsonElement> inner = new ArrayList<>();
        collect(root, inner);
        edit.accept(inner.get(random.nextInt(inner.size())));
        return root.toString();
    }

    private static void collect(JsonElement e, List<JsonElement> inner) {
        if (e instanceof JsonObject o && !o.isEmpty()) {
            inner.add(o);
            o.entrySet().forEach(x -> collect(x.getValue(), inner));
        }
        if (e instanceof JsonArray a && !a.isEmpty()) {
            inner.add(a);
            a.forEach(x -> collect(x, inner));
        }
    }

    private void wrongType(JsonElement e) {
        if (e instanceof JsonObject o) {
            List<String> keys = new ArrayList<>(o.keySet());
            keys.remove("$schema");
            if (keys.isEmpty()) o.addProperty("x", 1);
            else {
                String key = keys.get(random.nextInt(keys.size()));
                o.add(key, other(o.get(key)));
            }
        } else if (e instanceof JsonArray a) {
            int at = random.nextInt(a.size());
            a.set(at, other(a.get(at)));
        }
    }

    private JsonElement other(JsonElement was) {
        List<JsonElement> kinds = new ArrayList<>(List.of(JsonNull.INSTANCE, new JsonPrimitive("../../etc/passwd"), new JsonPrimitive(-77.5), new JsonPrimitive(true), array(), object()));
        kinds.removeIf(k -> k.getClass() == was.getClass() && (!(k instanceof JsonPrimitive p) || p.isString() == ((JsonPrimitive) was).isString()
            && p.isNumber() == ((JsonPrimitive) was).isNumber()));
        return kinds.get(random.nextInt(kinds.size()));
    }

    private static JsonArray array() {
        JsonArray a = new JsonArray();
        a.add(JsonNull.INSTANCE);
        return a;
    }

    private static JsonObject object() {
        JsonObject o = new JsonObject();
        o.addProperty("\u0000", 1);
        return o;
    }

    private void strangeKey(JsonElement e) {
        if (e instanceof JsonObject o) o.addProperty("zz" + random.nextInt(100), random.nextInt());
        else ((JsonArray) e).add(JsonNull.INSTANCE);
    }
}

package attune.mix.codec;

import attune.dsp.Parameter;
import attune.mix.Nearest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a JSON file that knows its own name. Reading never stops at a mistake: it notes the problem, answers with a
 * harmless value and goes on, so that one pass finds every mistake; {@link #finish} throws them all.
 */
public final class Node {
    private static final int LIMIT = 1 << 20;

    private final String file;
    private final String place;
    private final JsonElement element;
    private final List<Problem> problems;
    /** Places of keys that were misspelt: they are not missing as well. */
    private final Set<String> misspelt;

    private Node(String file, String place, JsonElement element, List<Problem> problems, Set<String> misspelt) {
        this.file = file;
        this.place = place;
        this.element = element;
        this.problems = problems;
        this.misspelt = misspelt;
    }

    /** Reads a file; the root must be an object. @throws InvalidInput when it cannot be read or is no strict JSON */
    public static Node read(Path path, String name) {
        try {
            if (!Files.isRegularFile(path)) throw new InvalidInput(name, "", Files.exists(path) ? "is not a file" : "no such file");
            if (Files.size(path) > LIMIT) throw new InvalidInput(name, "", "is larger than 1 MB");
            byte[] bytes = Files.readAllBytes(path);
            return parse(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new InvalidInput(name, "", "is not UTF-8 text; save it with the encoding UTF-8");
        } catch (NoSuchFileException e) {
            throw new InvalidInput(name, "", "no such file");
        } catch (IOException e) {
            throw new InvalidInput(name, "", "cannot be read: " + e.getMessage());
        }
    }

    /** @param file the name that problems carry */
    public static Node parse(String file, String text) {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(64);
            JsonElement root = strict(reader, file, "");
            if (reader.peek() != JsonToken.END_DOCUMENT) throw new InvalidInput(file, "", "more than one value");
            Node node = new Node(file, "", root, new ArrayList<>(), new HashSet<>());
            if (!root.isJsonObject()) throw new InvalidInput(file, "", "expected an object, found " + node.kind());
            return node;
        } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
            throw new InvalidInput(List.of(Slips.first(file, text).orElseGet(() -> new Problem(file, line(text, e.getMessage()), "not valid JSON: " + reason(e)))));
        }
    }

    /** Gson's own tree reader lets a repeated key win silently; this one names it. */
    private static JsonElement strict(JsonReader reader, String file, String place) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String key = reader.nextName();
                    if (object.has(key)) throw new InvalidInput(file, line("", reader.toString()), "'" + key + "' stands twice" + (place.isEmpty() ? "" : " in " + place));
                    object.add(key, strict(reader, file, place.isEmpty() ? key : place + "." + key));
                }
                reader.endObject();
                return object;
            }
            case BEGIN_ARRAY -> {
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) array.add(strict(reader, file, place + "[" + array.size() + "]"));
                reader.endArray();
                return array;
            }
            default -> {
                return JsonParser.parseReader(reader);
            }
        }
    }

    private static String line(String text, String message) {
        var m = java.util.regex.Pattern.compile("line (\\d+) column (\\d+)").matcher(message == null ? "" : message);
        if (m.find()) return "line " + m.group(1) + " column " + m.group(2);
        return "line " + (1 + text.chars().filter(c -> c == '\n').count());
    }

    private static String reason(Exception e) {
        String m = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        m = m.replaceFirst("^.*Exception: ", "");
        if (m.contains("End of input")) return "the file ends too early";
        int at = m.indexOf(" at line");
        m = at > 0 ? m.substring(0, at) : m.lines().findFirst().orElse(m);
        return m.replace("Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed JSON", "malformed");
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public void problem(String message) {
        problems.add(new Problem(file, place, message));
    }

    /** Nothing is wrong with what stands here, nor with anything in it. */
    public boolean isSound() {
        return problems.stream().noneMatch(p -> p.place().equals(place) || p.place().startsWith(place + ".") || p.place().startsWith(place + "["));
    }

    /** Something was said about this as a whole. */
    public boolean isBlamed() {
        return problems.stream().anyMatch(p -> p.place().equals(place));
    }

    /** Ends reading. @throws InvalidInput with every problem noted under this root */
    public void finish() {
        if (!problems.isEmpty()) throw new InvalidInput(problems);
    }

    /** What stands here. */
    public JsonElement json() {
        return element;
    }

    public boolean isObject() {
        return element.isJsonObject();
    }

    public boolean isArray() {
        return element.isJsonArray();
    }

    public boolean isNumber() {
        return element instanceof JsonPrimitive p && p.isNumber();
    }

    public boolean isText() {
        return element instanceof JsonPrimitive p && p.isString();
    }

    /** Notes every key that is not among these, with the nearest known word. */
    public Node only(String... keys) {
        return only(List.of(keys), "unknown key '%s'");
    }

    /** Notes every key that is not known; {@code message} has one %s for the key. */
    public Node only(Collection<String> keys, String message) {
        for (String key : entries().keySet())
            if (!keys.contains(key)) {
                member(key, element).problem(message.formatted(key) + Nearest.hint(key, keys));
                Nearest.of(key, keys).ifPresent(meant -> misspelt.add(at(meant)));
            }
        return this;
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private Node member(String key, JsonElement value) {
        return new Node(file, at(key), value, problems, misspelt);
    }

    /** The members of an object, in file order; notes a problem when this is no object. */
    public Map<String, Node> entries() {
        Map<String, Node> all = new LinkedHashMap<>();
        if (element.isJsonObject())
            for (var e : element.getAsJsonObject().entrySet())
                all.put(e.getKey(), member(e.getKey(), e.getValue()));
        else problem("expected an object, found " + kind());
        return all;
    }

    public Optional<Node> get(String key) {
        if (!element.isJsonObject() || !element.getAsJsonObject().has(key)) return Optional.empty();
        return Optional.of(member(key, element.getAsJsonObject().get(key)));
    }

    /** The member, or an empty optional and a problem noted. */
    public Optional<Node> require(String key) {
        Optional<Node> node = get(key);
        if (node.isEmpty() && element.isJsonObject() && !misspelt.contains(at(key))) problem("'" + key + "' is missing");
        return node;
    }

    public List<Node> items() {
        List<Node> all = new ArrayList<>();
        if (element instanceof JsonArray array)
            for (int i = 0; i < array.size(); i++) all.add(new Node(file, place + "[" + i + "]", array.get(i), problems, misspelt));
        else problem("expected a list, found " + kind());
        return all;
    }

    public String text() {
        if (isText()) return element.getAsString();
        problem("expected a text, found " + kind());
        return "";
    }

    public boolean flag() {
        if (element instanceof JsonPrimitive p && p.isBoolean()) return p.getAsBoolean();
        problem("expected true or false, found " + kind());
        return false;
    }

    public double number(double min, double max) {
        if (!isNumber()) {
            problem("expected a number, found " + kind() + (isText() ? Slips.number(element.getAsString()) : ""));
            return min;
        }
        double value = element.getAsDouble();
        if (value >= min && value <= max) return value;
        problem(element.getAsString() + " is not within " + plain(min) + " to " + plain(max));
        return min;
    }

    public double number(Parameter parameter) {
        return number(parameter.min(), parameter.max());
    }

    public int whole(int min, int max) {
        double value = number(min, max);
        if (value != Math.rint(value)) problem("expected a whole number, found " + plain(value));
        return (int) Math.rint(value);
    }

    /** One of a closed set of words. */
    public String word(Collection<String> known) {
        String word = text();
        if (isText() && !known.contains(word)) problem("'" + word + "' is not one of " + String.join(", ", known) + Nearest.hint(word, known));
        return word;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
    }

    private String kind() {
        if (element.isJsonObject()) return "an object";
        if (element.isJsonArray()) return "a list";
        if (element.isJsonNull()) return "null";
        JsonPrimitive p = element.getAsJsonPrimitive();
        String s = p.getAsString();
        return p.isString() ? "the text '" + (s.length() > 40 ? s.substring(0, 40) + "..." : s) + "'" : s;
    }
}

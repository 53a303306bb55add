// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the stems of one song from a plan: {@code java Studio.java PLAN}. A plan is lines of words:
 * {@code frames N}; {@code stem FILE CHANNELS}; {@code layer KIND gain=DB [patch]}; events; {@code fx NAME NUMBER...} for the layer;
 * {@code bus NAME NUMBER...} for the sum. Everything is added into a loop and wraps, so the stems have no seam.
 */
public final class Studio {
    private final int frames;
    private final Percussion percussion = new Percussion();

    private Studio(int frames) {
        this.frames = frames;
    }

    public static void main(String[] args) throws IOException {
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank()) {
                lines.add(line.trim().split(" +"));
            }
        }
        Studio studio = new Studio(Integer.parseInt(lines.get(0)[1]));
        List<List<String[]>> stems = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            if (line[0].equals("stem")) {
                stems.add(new ArrayList<>());
            }
            stems.get(stems.size() - 1).add(line);
        }
        for (List<String[]> stem : stems) {
            studio.stem(stem);
        }
    }

    private void stem(List<String[]> lines) throws IOException {
        String[] head = lines.get(0);
        double[][] sum = new double[Integer.parseInt(head[2])][frames];
        List<String[]> bus = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i)[0].equals("bus")) {
                bus.add(lines.get(i));
            } else if (lines.get(i)[0].equals("layer")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end)[0].equals("layer") && !lines.get(end)[0].equals("bus")) {
                    end++;
                }
                layer(lines.subList(i, end), sum);
            }
        }
        for (String[] b : bus) {
            effect(sum, b);
        }
        Effects.apply(sum, "hp", new double[]{22});
        for (double[] x : sum) {
            double mean = Arrays.stream(x).average().orElse(0);
            for (int i = 0; i < x.length; i++) {
                x[i] -= mean;
            }
        }
        Effects.normalise(sum, -3);
        Wav.write(Path.of(head[1]), sum);
    }

    private void layer(List<String[]> lines, double[][] sum) throws IOException {
        String kind = lines.get(0)[1];
        Event patch = Event.parse(Arrays.copyOfRange(lines.get(0), 1, lines.get(0).length));
        double[][] sound = new double[sum.length][frames];
        List<Event> events = new ArrayList<>();
        List<String[]> effects = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            if (line[0].equals("fx")) {
                effects.add(line);
            } else {
                events.add(Event.parse(line));
            }
        }
        if (kind.equals("voice")) {
            Voice.sing(events, patch, sound[0]);
        }
        for (Event e : events) {
            switch (e.name()) {
                case "wav" -> file(e, sound);
                case "shot" -> percussion.shot(e, sound);
                case "noise" -> percussion.noise(e, sound);
                case "tone" -> percussion.tone(e, sound);
                case "metal" -> percussion.metal(e, sound);
                case "pluck" -> Pluck.note(e, sound[0]);
                case "synth" -> Synth.subtractive(e, patch, sound);
                case "fm" -> Synth.fm(e, patch, sound);
                case "sing" -> { }
                default -> throw new IllegalArgumentException(e.name());
            }
        }
        for (String[] f : effects) {
            effect(sound, f);
        }
        Effects.normalise(sound, patch.get("gain", 0));
        for (int c = 0; c < sum.length; c++) {
            for (int i = 0; i < frames; i++) {
                sum[c][i] += sound[c][i];
            }
        }
    }

    private static void effect(double[][] sound, String[] line) {
        double[] numbers = Arrays.stream(line).skip(2).mapToDouble(Double::parseDouble).toArray();
        Effects.apply(sound, line[1], numbers);
    }

    /** A rendered file from some frame on, for the length of the loop. */
    private void file(Event e, double[][] sound) throws IOException {
        double[][] in = Wav.read(Path.of(e.text("file")));
        int start = e.frame("start");
        for (int i = 0; i < frames; i++) {
            for (int c = 0; c < sound.length; c++) {
                double left = in[0][start + i];
                double right = in[in.length - 1][start + i];
                sound[c][i] += sound.length == 2 ? (c == 0 ? left : right) : 0.5 * (left + right);
            }
        }
    }
}

package attune.device;

import attune.dsp.Audio;
import attune.engine.Engine;
import attune.engine.Scene;
import attune.engine.Source;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program that plays two tones, 440 Hz and 1 kHz, by the real sound card. Every 20 ms it says how it is on one line: state,
 * position, late blocks. From its input it takes: {@code play}, {@code pause}, {@code select 0}, {@code select 1}.
 */
final class CardProgram {
    private CardProgram() {}

    public static void main(String[] args) throws Exception {
        Engine engine = new Engine();
        engine.show(Scene.of(List.of(new Source.Loop(tone(440), 1), new Source.Loop(tone(1000), 1))));
        Output output = new Output(engine, line -> System.out.println("LOG " + line)).start();
        Thread says = new Thread(() -> {
            while (true) {
                System.out.println(output.status().state() + " " + engine.meters().position() + " " + output.lateBlocks());
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        says.setDaemon(true);
        says.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Scene now = engine.scene();
            engine.show(switch (line) {
                case "play" -> now.play(true);
                case "pause" -> now.play(false);
                case "select 0" -> now.select(0);
                case "select 1" -> now.select(1);
                default -> throw new IllegalArgumentException(line);
            });
        }
        output.close();
    }

    private static Audio tone(double hz) {
        float[] x = new float[48_000 * 60];
        for (int i = 0; i < x.length; i++) x[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / 48000));
        return Audio.mono(48_000, x);
    }
}

package attune.listening;

import com.google.gson.JsonElement;
import java.util.Comparator;

/** Tells how fast the gain comes down: of the textbook's compressors that turn the notes down as far, the one whose gain runs most like the one heard. */
final class AttackListener implements Listener {
    @Override public Heard hear(Asked asked) {
        Sound plain = asked.reference();
        GainCurve curve = GainCurve.between(plain, asked.altered());
        Squeeze heard = Squeeze.between(plain, asked.altered());
        double[] level = Textbook.level(plain.left(), plain.right());
        int[] notes = Notes.of(plain);
        double ratio = fixed(asked, "compressor.ratio"), release = fixed(asked, "compressor.release");
        String choice = asked.choices().stream().min(Comparator.comparingDouble(c -> {
            double attack = Double.parseDouble(c);
            return apart(curve, Textbook.reduction(level, Textbook.threshold(level, notes, heard.reduction(), ratio, attack, release), ratio, attack, release));
        })).orElseThrow();
        double reduction = asked.task().varied("compressor.reduction").orElseThrow().getAsJsonArray("values").get(0).getAsDouble();
        return Heard.choice(choice, heard.facts(asked.subject().id(), s -> reduction));
    }

    private static double fixed(Asked asked, String parameter) {
        for (JsonElement e : asked.task().settings("fixed").getAsJsonArray())
            if (Json.text(e.getAsJsonObject(), "parameter").equals(parameter)) return e.getAsJsonObject().get("value").getAsDouble();
        throw new IllegalArgumentException("no " + parameter + " is fixed");
    }

    /** The mean square of what two courses of the reduction differ by, dB², while something sounds. */
    private static double apart(GainCurve heard, double[] supposed) {
        double sum = 0;
        int count = 0, ticks = GainCurve.STEP / Textbook.TICK;
        for (int step = 0; step < heard.steps() && step * ticks + ticks / 2 < supposed.length; step++) {
            double off = heard.reduction(step) - supposed[step * ticks + ticks / 2];
            if (Double.isNaN(off)) continue;
            sum += off * off;
            count++;
        }
        return sum / count;
    }
}

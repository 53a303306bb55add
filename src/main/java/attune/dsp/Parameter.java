package attune.dsp;

/**
 * One number of a mix, declared once, in the file of the thing it belongs to. Controls, files, questions, documents and
 * tests read this.
 *
 * @param id      stable name in files
 * @param name    what the control says
 * @param step    what one press of an arrow key adds (as a ratio for a logarithmic taper)
 * @param neutral the default; for amounts the value that changes nothing
 * @param help    one sentence that teaches; never blank
 */
public record Parameter(String id, String name, Unit unit, double min, double max, Taper taper, double step, double neutral,
                        String help) {
    public Parameter {
        if (id.isBlank() || name.isBlank() || help.isBlank()) throw new IllegalArgumentException("parameter " + id + " needs a name and help");
        if (!(min < max) || neutral < min || neutral > max || !(step > 0)) throw new IllegalArgumentException("range of " + id);
        if (taper instanceof Taper.Logarithmic && (min <= 0 || step <= 1)) throw new IllegalArgumentException("logarithmic range of " + id);
    }

    public static Parameter linear(String id, String name, Unit unit, double min, double max, double step, double neutral, String help) {
        return new Parameter(id, name, unit, min, max, Taper.LINEAR, step, neutral, help);
    }

    public static Parameter logarithmic(String id, String name, Unit unit, double min, double max, double step, double neutral, String help) {
        return new Parameter(id, name, unit, min, max, Taper.LOGARITHMIC, step, neutral, help);
    }

    public double travel(double value) {
        return taper.travel(value, min, max);
    }

    public double value(double travel) {
        return taper.value(Math.clamp(travel, 0, 1), min, max);
    }

    public double clamp(double value) {
        return Math.clamp(value, min, max);
    }

    /** The value {@code steps} arrow presses away, kept in range. */
    public double stepped(double value, double steps) {
        return clamp(taper instanceof Taper.Logarithmic ? value * StrictMath.pow(step, steps) : value + steps * step);
    }

    public boolean allows(double value) {
        return value >= min && value <= max;
    }
}

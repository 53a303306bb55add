package attune.dsp;

/** How a control's travel (0..1) maps to a parameter's value, both ways. */
public sealed interface Taper {
    double value(double travel, double min, double max);

    double travel(double value, double min, double max);

    Taper LINEAR = new Linear();
    Taper LOGARITHMIC = new Logarithmic();

    /** Equal travel, equal difference. */
    record Linear() implements Taper {
        @Override public double value(double travel, double min, double max) {
            return min + travel * (max - min);
        }

        @Override public double travel(double value, double min, double max) {
            return (value - min) / (max - min);
        }
    }

    /** Equal travel, equal ratio; both ends above zero. */
    record Logarithmic() implements Taper {
        @Override public double value(double travel, double min, double max) {
            return min * StrictMath.pow(max / min, travel);
        }

        @Override public double travel(double value, double min, double max) {
            return StrictMath.log(value / min) / StrictMath.log(max / min);
        }
    }
}

package attune.dsp;

import java.util.List;

/**
 * A value that holds the numbers of one part of a mix, in the order of its declared parameters.
 * A setting is a record; it never changes.
 */
public interface Settings<S extends Settings<S>> {
    List<Parameter> parameters();

    /** One number for each parameter, in order. */
    double[] values();

    /** The same part with other numbers. */
    S with(double[] values);

    default double get(String id) {
        return values()[index(id)];
    }

    default S with(String id, double value) {
        double[] values = values();
        values[index(id)] = value;
        return with(values);
    }

    private int index(String id) {
        List<Parameter> all = parameters();
        for (int i = 0; i < all.size(); i++) if (all.get(i).id().equals(id)) return i;
        throw new IllegalArgumentException("no parameter '" + id + "'");
    }
}

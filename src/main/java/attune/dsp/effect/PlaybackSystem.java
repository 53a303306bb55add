package attune.dsp.effect;

import static attune.dsp.effect.Band.Type.HIGH_PASS;
import static attune.dsp.effect.Band.Type.HIGH_SHELF;
import static attune.dsp.effect.Band.Type.LOW_PASS;
import static attune.dsp.effect.Band.Type.LOW_SHELF;

import java.util.ArrayList;
import java.util.List;

/**
 * Places where people listen, as models: where their band ends, a curve, and how much of the stereo picture is left. None is a
 * measurement of a product; each shows what is typical of its kind, and why is written in {@code docs/decisions/}.
 */
public enum PlaybackSystem {
    STUDIO("studio", "Studio monitors", "The sound as it is: full range, no room, full stereo.", 0, 0, 0, 1, 0, 0),
    /** A shoebox of 3.5 x 2.9 x 2.4 m: its axial modes at 49, 59 and 71 Hz ring, the wall behind the desk cancels around 105 Hz. */
    HOME("home", "Home studio", "Good speakers in a small bare room: some bass notes jump out, others are gone.", 42, 2, 0, 1, 0, 0,
        Band.bell(49, 10, 9), Band.bell(59.1, 5, 10), Band.bell(71.5, 4, 10), Band.bell(105, -9, 3.5), Band.bell(210, 3, 2.5), new Band(HIGH_SHELF, 9000, 1.5, 0.7)),
    LAPTOP("laptop", "Laptop", "Nothing below 200 Hz, a hard middle, two small speakers a hand apart.", 200, 4, 15000, 0.5, 0, 0,
        Band.bell(750, 2, 1.2), Band.bell(3400, 4, 1.6), Band.bell(6500, -4, 2.5)),
    PHONE("phone", "Phone", "One tiny speaker: nothing below 350 Hz, all of it in the nose, mono.", 350, 4, 12000, 0, 0, 0,
        Band.bell(950, 4, 1.4), Band.bell(3600, 5, 1.5), Band.bell(7000, -5, 2)),
    KITCHEN("kitchen", "Kitchen speaker", "A little box that makes its own bass at 120 Hz and has none below 90, mono.", 90, 4, 15000, 0, 0, 0,
        Band.bell(120, 5, 1.1), Band.bell(420, -2, 0.9), Band.bell(2400, 2, 1.2), new Band(HIGH_SHELF, 7000, -4, 0.7)),
    /** The cabin is smaller than the wave and adds bass the lower it gets; the driver sits beside the left door. */
    CAR("car", "Car", "A cabin that swells the bass and muffles the top, and a seat beside one speaker.", 35, 2, 0, 0.7, 0, 3,
        new Band(LOW_SHELF, 75, 8, 0.8), Band.bell(125, 3, 1.5), Band.bell(260, -4, 1.4), Band.bell(1100, -2, 1), Band.bell(2600, 2, 1.5), new Band(HIGH_SHELF, 9000, -4, 0.7)),
    /** The subwoofers stand in one stack. */
    CLUB("club", "Club", "Subs in mono that you feel, a hollow middle, and stacks so far apart that most people hear one.", 33, 4, 17000, 0.6, 110, 0,
        new Band(LOW_SHELF, 95, 9, 0.9), Band.bell(380, -4, 1), Band.bell(3000, 2, 1.4), new Band(HIGH_SHELF, 10000, -3, 0.7)),
    EARBUDS("earbuds", "Earbuds", "Bass and sparkle turned up, each ear on its own.", 0, 0, 17000, 1, 0, 0,
        new Band(LOW_SHELF, 110, 5, 0.7), Band.bell(500, -2, 0.8), Band.bell(2800, 2, 1.8), Band.bell(7800, 5, 3));

    private final String id, title, help;
    private final double lowest, highest, width, monoBelow, balance;
    private final List<Band> bands;
    private final Band sideCut;

    PlaybackSystem(String id, String title, String help, double lowest, int order, double highest, double width, double monoBelow, double balance, Band... curve) {
        this.id = id;
        this.title = title;
        this.help = help;
        this.lowest = lowest;
        this.highest = highest;
        this.width = width;
        this.monoBelow = monoBelow;
        this.balance = balance;
        sideCut = monoBelow == 0 ? null : new Band(HIGH_PASS, monoBelow, 0, 0.7071);
        List<Band> bands = new ArrayList<>();
        // Butterworth, of second or fourth order.
        if (order == 2) bands.add(new Band(HIGH_PASS, lowest, 0, 0.7071));
        if (order == 4) bands.addAll(List.of(new Band(HIGH_PASS, lowest, 0, 0.5412), new Band(HIGH_PASS, lowest, 0, 1.3066)));
        if (highest > 0) bands.add(new Band(LOW_PASS, highest, 0, 0.7071));
        bands.addAll(List.of(curve));
        this.bands = List.copyOf(bands);
    }

    /** What mix files say. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What it does to a mix, in one sentence. */
    public String help() {
        return help;
    }

    /** The corner in Hz below which the bass falls away; 0 when there is none. */
    public double lowest() {
        return lowest;
    }

    /** The corner in Hz above which the treble falls away; 0 when there is none. */
    public double highest() {
        return highest;
    }

    /** Band limits and curve together. */
    public List<Band> bands() {
        return bands;
    }

    /** How much of the side is left: 1 all, 0 mono. What is missing of it has crossed over. */
    public double width() {
        return width;
    }

    public boolean isMono() {
        return width == 0;
    }

    /** dB by which one side is heard on the other. */
    public double crosstalk() {
        return 20 * StrictMath.log10((1 - width) / (1 + width));
    }

    /** Hz below which both sides play the same; 0 when they never do. */
    public double monoBelow() {
        return monoBelow;
    }

    /** What the side passes so that the bass is mono, or null. */
    Band sideCut() {
        return sideCut;
    }

    /** dB by which the left side is louder than the right. */
    public double balance() {
        return balance;
    }

    /** The gain in dB at a frequency in Hz for a sound in the middle, without the balance: the curve to draw. */
    public double magnitudeAt(double hz, double rate) {
        return Equalizer.magnitudeAt(bands, hz, rate);
    }
}

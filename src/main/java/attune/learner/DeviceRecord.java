package attune.learner;

import java.time.Instant;

/**
 * What a listening check found out about one device as one learner hears it.
 *
 * @param centred what both sides play alike is heard in the middle
 * @param quiet   a tone of -50 dBFS is heard over the room
 * @param highest Hz: the highest of the tones that was heard; 0 for none
 * @param volume  dB, at most 0: what was comfortable for a clip of -23 LUFS
 * @param output  what the system called its output then; empty where it does not say
 */
public record DeviceRecord(Device device, Sides sides, boolean centred, boolean quiet, double highest, double volume, String output, Instant at) {}

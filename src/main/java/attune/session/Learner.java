package attune.session;

import attune.learner.Allowed;
import attune.learner.DeviceRecord;
import attune.lesson.Lesson;
import java.util.Optional;

/** Who learns, and on what they hear it. @param record of the device that is listened on; absent before a listening check */
public record Learner(String profile, Optional<DeviceRecord> record) {
    public static final Learner DEFAULT = new Learner("default", Optional.empty());

    /** As it is written down with every attempt; empty before a listening check. */
    public String device() {
        return record.map(r -> r.device().id()).orElse("");
    }

    public Allowed allowed(Lesson lesson) {
        return Allowed.of(lesson, record);
    }
}

package attune.ui.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Days in words. */
final class When {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH), YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private When() {}

    static String ago(Optional<Instant> at, Instant now) {
        return at.map(a -> ago(a, now)).orElse("");
    }

    static String ago(Instant at, Instant now) {
        LocalDate day = day(at), today = day(now);
        long ago = ChronoUnit.DAYS.between(day, today);
        return ago == 0 ? "today" : ago == 1 ? "yesterday" : ago > 1 && ago < 7 ? ago + " days ago" : date(day, today);
    }

    /** The year only where it is another. */
    static String date(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : YEAR).format(day);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }
}

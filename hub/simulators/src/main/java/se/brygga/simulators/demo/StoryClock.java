package se.brygga.simulators.demo;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import se.brygga.core.time.SwedishTime;

/** The time of the story: it begins a minute ago and goes on by one second per event, in the hospital's local time. */
final class StoryClock {

    private static final DateTimeFormatter TELLING = DateTimeFormatter.ofPattern("yyMMddHHmmss");
    private static final int BEGINS_SECONDS_AGO = 60;

    private final String telling;
    private LocalDateTime now;

    StoryClock(ZonedDateTime real) {
        LocalDateTime local =
                real.withZoneSameInstant(SwedishTime.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        this.telling = TELLING.format(local);
        this.now = local.minusSeconds(BEGINS_SECONDS_AGO);
    }

    /** Returns the next moment. */
    LocalDateTime next() {
        now = now.plusSeconds(1);
        return now;
    }

    /** Returns a text that differs each time the story is told: for control ids and visit numbers. */
    String telling() {
        return telling;
    }
}

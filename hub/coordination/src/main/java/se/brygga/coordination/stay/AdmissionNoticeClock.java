package se.brygga.coordination.stay;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the admission notice (<a href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">UTS 2:3</a>): 24 elapsed hours,
 * which a change to or from summer time neither shortens nor prolongs (domain.md 6, K1 to K4).
 */
public final class AdmissionNoticeClock {

    private static final Duration TIME_TO_TELL = Duration.ofHours(24);

    private AdmissionNoticeClock() {}

    /** Returns the instant by which a notice must have been left, if the need was assessed at admission. */
    public static Instant due(Instant admitted) {
        return admitted.plus(TIME_TO_TELL);
    }

    /** Returns the instant by which a notice must have been left, if the need was assessed at {@code assessed}. */
    public static Instant due(Instant admitted, Instant assessed) {
        return due(assessed.isAfter(admitted) ? assessed : admitted);
    }
}

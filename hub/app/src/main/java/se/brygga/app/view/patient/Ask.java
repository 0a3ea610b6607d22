package se.brygga.app.view.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import se.brygga.app.texts.Texts;

/**
 * How the reader wants the page.
 *
 * @param language {@code sv} or {@code en}
 * @param days how far back the sections with a date filter go; 0 for all
 * @param whole true to wait for every source, as without script
 */
public record Ask(String language, int days, boolean whole) {

    private static final Set<Integer> DAYS = Set.of(30, 90, 365);

    /** Reads what stands in the address; what makes no sense is as if it did not stand there. */
    static Ask of(String language, String days, String all) {
        int asked = days != null && days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
        return new Ask(Texts.language(language), DAYS.contains(asked) ? asked : 0, all != null);
    }

    /** Returns from when on rows are shown; null for all. */
    Instant from(Instant now) {
        return days == 0 ? null : now.minus(Duration.ofDays(days));
    }

    /** Returns it as the end of an address, with another language. */
    public String query(String other) {
        return "?lang=" + other + (days == 0 ? "" : "&days=" + days);
    }

    /** Returns it as the end of an address. */
    public String query() {
        return query(language);
    }
}

package se.brygga.app.view.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.app.audit.AccessNote;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.record.AuditLog.Query;

/**
 * Finds the last opening in the audit log. What was opened within the hour is the same visit: a page that is loaded again loses nothing.
 * A reading is logged before its page leaves; one whose page failed after that was not seen.
 */
public final class LoggedOpening implements LastOpening {

    private static final Duration SAME_VISIT = Duration.ofHours(1);

    /** A page has come or failed long before. */
    private static final Duration ANSWERED = Duration.ofMinutes(1);

    private static final String FAILED = "bad-request";
    private static final int LOOKED_AT = 20;

    private final Function<Query, List<Numbered>> log;

    /** Takes the search of the audit log. */
    public LoggedOpening(Function<Query, List<Numbered>> log) {
        this.log = log;
    }

    @Override
    public Optional<Instant> of(List<String> family, String unit, Instant before) {
        var openings = new Query(family, PatientReading.PAGE, null, before.minus(SAME_VISIT), LOOKED_AT);
        return log.apply(openings.of(unit)).stream()
                .filter(one -> word(one, "unit").equals(unit))
                .filter(one -> !hasFailed(family, one))
                .map(one -> one.entry().at())
                .findFirst();
    }

    private boolean hasFailed(List<String> family, Numbered opening) {
        Instant at = opening.entry().at();
        String request = word(opening, "request");
        return !request.isEmpty()
                && log.apply(new Query(family, FAILED, at, at.plus(ANSWERED), LOOKED_AT)).stream()
                        .anyMatch(one -> word(one, "request").equals(request));
    }

    private static String word(Numbered one, String key) {
        return AccessNote.read(one.entry().what()).word(key);
    }
}

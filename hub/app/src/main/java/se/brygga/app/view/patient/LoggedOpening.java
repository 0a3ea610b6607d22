package se.brygga.app.view.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.app.audit.AccessNote;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.record.AuditLog.Query;

/** Finds the last opening in the audit log. What was opened within the hour is the same visit: a page that is loaded again loses nothing. */
public final class LoggedOpening implements LastOpening {

    private static final Duration SAME_VISIT = Duration.ofHours(1);
    private static final int LOOKED_AT = 500;

    private final Function<Query, List<Numbered>> log;

    /** Takes the search of the audit log. */
    public LoggedOpening(Function<Query, List<Numbered>> log) {
        this.log = log;
    }

    @Override
    public Optional<Instant> of(List<String> family, String unit, Instant before) {
        return log.apply(new Query(family, PatientReading.PAGE, null, before.minus(SAME_VISIT), LOOKED_AT)).stream()
                .filter(one -> AccessNote.read(one.entry().what()).word("unit").equals(unit))
                .map(one -> one.entry().at())
                .findFirst();
    }
}

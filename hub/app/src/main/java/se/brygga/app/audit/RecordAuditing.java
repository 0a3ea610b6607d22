package se.brygga.app.audit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import java.util.function.Predicate;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.BalpEvent;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.RecordUnavailable;

/** Writes events to the audit log of the record, each with its AuditEvent, all of a call in one commit (security.md 4.2, rule 1). */
public final class RecordAuditing implements Auditing {

    private static final String NOBODY = "-";

    private final AuditLog log;
    private final Predicate<String> emergencies;
    private final AuditMeters meters;
    private final ThreadLocal<IParser> parsers;

    /** Takes the log, a test that tells whether the id of a ground is an emergency access, and the meters. */
    public RecordAuditing(AuditLog log, FhirContext fhir, Predicate<String> emergencies, AuditMeters meters) {
        this.log = log;
        this.emergencies = emergencies;
        this.meters = meters;
        this.parsers = ThreadLocal.withInitial(fhir::newJsonParser);
    }

    @Override
    public void write(List<AccessEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            log.append(events.stream().map(this::entry).toList());
        } catch (RecordUnavailable e) {
            meters.failed();
            throw e;
        } catch (RuntimeException e) {
            meters.failed();
            // Whatever the reason: to those who ask it is the same, and nothing is shown.
            throw new RecordUnavailable("The audit log cannot be written. Look at the database of the record", e);
        }
        events.forEach(meters::written);
    }

    private AuditLog.Entry entry(AccessEvent event) {
        boolean emergency = event.kind() == AccessEvent.Kind.EMERGENCY
                || event.grounds().stream().anyMatch(emergencies);
        return new AuditLog.Entry(
                event.at(),
                event.caller() == null ? NOBODY : event.caller().who(),
                AccessNote.action(event),
                event.person(),
                AccessNote.write(event, emergency),
                parsers.get().encodeResourceToString(BalpEvent.of(event, emergency)));
    }
}

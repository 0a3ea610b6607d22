package se.brygga.app.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import se.brygga.app.audit.Auditing;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.core.record.AuditLog;

/** The audit log as AuditEvents, for auditors (security.md 4); reading it is an event too. The id is the sequence number. */
final class AuditTrail implements Source {

    private static final int MOST_ROWS = 10_000;

    private final AuditLog rows;
    private final Log log;
    private final FhirContext fhir;

    AuditTrail(AuditLog rows, Auditing auditing, FhirContext fhir) {
        this.rows = rows;
        this.log = new Log(auditing);
        this.fhir = fhir;
    }

    @Override
    public Found search(Access access, SearchQuery query) {
        List<String> persons = query.patient() == null ? List.of() : List.of(query.patient());
        List<AuditLog.Numbered> found = rows.find(new AuditLog.Query(persons, null, null, null, MOST_ROWS));
        List<Permitted> events = found.stream()
                .filter(row -> row.entry().content() != null)
                .map(this::event)
                .toList();
        log.searched(access, query.patient());
        return new Found(events, found.size() < MOST_ROWS ? Set.of() : Set.of(Omission.UNCHECKED));
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        long sequence = Long.parseLong(id);
        long back = rows.head().sequence() - sequence + 1;
        if (back < 1 || back > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Optional<Permitted> event = rows.find(new AuditLog.Query(List.of(), null, null, null, (int) back)).stream()
                .filter(row -> row.sequence() == sequence && row.entry().content() != null)
                .findFirst()
                .map(this::event);
        event.ifPresent(one -> log.read(access, type, id));
        return event;
    }

    private Permitted event(AuditLog.Numbered row) {
        AuditEvent event =
                fhir.newJsonParser().parseResource(AuditEvent.class, row.entry().content());
        Instant at = row.entry().at();
        event.setId(Long.toString(row.sequence()));
        event.getMeta().setVersionId("1").setLastUpdated(Date.from(at));
        return new Permitted(event, event::copy, 1, at, Permitted.Origin.COMPOSED);
    }
}

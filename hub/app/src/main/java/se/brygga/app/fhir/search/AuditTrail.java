package se.brygga.app.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.core.record.AuditLog;

/** The audit log as AuditEvents, for auditors (security.md 4); reading it is an event too. The id is the sequence number. */
final class AuditTrail implements Source {

    private static final int MOST_ROWS = 10_000;

    private final AuditLog rows;
    private final Sources.Trail trail;
    private final FhirContext fhir;

    AuditTrail(Sources.Trail trail, FhirContext fhir) {
        this.rows = trail.rows();
        this.trail = trail;
        this.fhir = fhir;
    }

    @Override
    public Found search(Access access, SearchQuery query) {
        List<AuditLog.Numbered> found = rows.find(rows(query));
        List<Permitted> events = found.stream()
                .filter(row -> isShown(access, row))
                .map(this::event)
                .toList();
        return new Found(events, found.size() < MOST_ROWS ? Set.of() : Set.of(Omission.UNCHECKED));
    }

    /** Asks for the rows of the dates that are asked for, so that others are neither fetched nor parsed; an event has milliseconds. */
    private AuditLog.Query rows(SearchQuery query) {
        List<DateRange> spans = Stream.concat(query.values("date").stream(), query.values("_lastUpdated").stream())
                .filter(value -> value.indexOf(',') < 0)
                .map(value -> DateMatch.read(value, query.at()).reach())
                .toList();
        Instant from = spans.stream()
                .map(DateRange::from)
                .filter(limit -> limit.isAfter(Instant.MIN))
                .max(Comparator.naturalOrder())
                .map(limit -> limit.minusMillis(1))
                .orElse(null);
        Instant until = spans.stream()
                .map(DateRange::until)
                .filter(limit -> limit.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder())
                .map(limit -> limit.plusMillis(1))
                .orElse(null);
        return new AuditLog.Query(family(query.patient()), null, from, until, MOST_ROWS);
    }

    /** What was done about somebody before a merge is in the log under the earlier id. */
    private List<String> family(String person) {
        if (person == null) {
            return List.of();
        }
        List<String> family = trail.families().apply(person);
        return family.isEmpty() ? List.of(person) : family;
    }

    private boolean isShown(Access access, AuditLog.Numbered row) {
        return row.entry().content() != null && trail.own().holds(access.caller(), row.entry());
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        long sequence = Long.parseLong(id);
        return rows.after(sequence - 1, 1).stream()
                .filter(row -> row.sequence() == sequence && isShown(access, row))
                .findFirst()
                .map(this::event);
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

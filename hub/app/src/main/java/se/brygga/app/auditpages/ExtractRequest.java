package se.brygga.app.auditpages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.time.SwedishTime;

/**
 * What an auditor sends for a log extract; one of person and identifier is given.
 *
 * @param person id of the person
 * @param from date or time; null for the beginning of the log
 * @param until date or time; null for now
 * @param lang {@code sv} or {@code en}; null for Swedish
 */
record ExtractRequest(String person, Named identifier, String from, String until, String lang) {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    /** An identifier of the person, as FHIR writes it. */
    record Named(String system, String value) {}

    Span span(Instant now) {
        return Span.read(from, until, now);
    }

    /** Returns all ids of the person; a refusal if the record does not know it. */
    List<String> family(PersonIds persons, Instant now) {
        if ((person == null) == (identifier == null)) {
            throw Refused.of(400, "REQUEST", "Name the person by 'person' or by 'identifier', one of the two.");
        }
        String id = person == null ? persons.find(read(now)).orElse(null) : person;
        List<String> family = id == null ? List.of() : persons.family(id);
        if (family.isEmpty()) {
            throw Refused.of(404, "REQUEST", "The record knows no such person.");
        }
        return family;
    }

    private PersonIdentifier read(Instant now) {
        if (identifier.system() == null
                || identifier.value() == null
                || identifier.value().isBlank()) {
            throw Refused.of(400, "REQUEST", "Give 'identifier' a 'system' and a 'value'.");
        }
        LocalDate today = SwedishTime.day(now);
        var reader = new IdentifierReader(SYSTEMS, "", "", today, null);
        return reader.read(identifier.system(), identifier.value().strip()).identifier();
    }
}

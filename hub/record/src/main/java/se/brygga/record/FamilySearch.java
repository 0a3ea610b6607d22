package se.brygga.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.StoredResource;

/** Finds resources of a person, those of merged persons included: they stay where they are. */
final class FamilySearch {

    private static final String PATIENT = "select id, effective from resource where person = ? and type = 'Patient' "
            + "and custodian = ? order by effective desc limit 1";
    private static final String OF_TYPE = "select id from resource where person = ? and type = ? order by number";
    private static final String UNITS = "select unit from resource where person = ? and type = 'ServiceRequest' "
            + "and follows_from <= ? and follows_until > ? and unit is not null";

    private static final String HELD = "select distinct type from resource where person = ? and type in (";

    private final Session session;
    private final Persons persons;
    private final Resources resources;
    private final ResourceJson json;

    FamilySearch(Session session, Persons persons, Resources resources, ResourceJson json) {
        this.session = session;
        this.persons = persons;
        this.resources = resources;
        this.json = json;
    }

    /** Returns the custodian's Patient with the newest effective time. */
    Optional<StoredResource> patient(String person, String custodian) {
        Found newest = null;
        for (String member : persons.family(person)) {
            Optional<Found> found =
                    session.first(PATIENT, (row, i) -> new Found(row.getString(1), row.getLong(2)), member, custodian);
            if (found.isPresent() && (newest == null || found.get().effective() > newest.effective())) {
                newest = found.get();
            }
        }
        return Optional.ofNullable(newest).flatMap(found -> resources.newest(Patient.class, found.id()));
    }

    /** Returns all resources of a type, of every custodian; they must not be changed. */
    <R extends Resource> List<StoredResource> resources(String person, Class<R> type) {
        String name = json.typeOf(type);
        return persons.family(person).stream()
                .flatMap(member -> session.list(OF_TYPE, (row, i) -> row.getString(1), member, name).stream())
                .flatMap(id -> resources.shared(type, id).stream())
                .toList();
    }

    /** Returns the units with an active care decision at {@code now}, each once, sorted. */
    List<String> unitsFollowing(String person, Instant now) {
        var units = new TreeSet<String>();
        for (String member : persons.family(person)) {
            units.addAll(session.list(UNITS, (row, i) -> row.getString(1), member, now, now));
        }
        return List.copyOf(units);
    }

    /** Returns those of the types that any of the family has; one look-up for each member. */
    Set<String> typesHeld(String person, Collection<String> types) {
        String sql = HELD + String.join(", ", Collections.nCopies(types.size(), "?")) + ")";
        Set<String> held = new HashSet<>();
        for (String member : persons.family(person)) {
            Object[] values = Stream.concat(Stream.of(member), types.stream()).toArray();
            held.addAll(session.list(sql, (row, i) -> row.getString(1), values));
        }
        return held;
    }

    private record Found(String id, long effective) {}
}

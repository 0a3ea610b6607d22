package se.brygga.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds resources of a person, those of merged persons included: they stay where they are. */
final class FamilySearch {

    private static final String PATIENT = "select id, effective from resource where person = ? and type = 'Patient' "
            + "and custodian = ? order by effective desc limit 1";
    private static final String PATIENTS =
            "select id from resource where person = ? and type = 'Patient' order by number";
    private static final String UNITS = "select unit from resource where person = ? and type = 'ServiceRequest' "
            + "and follows_from <= ? and follows_until > ? and unit is not null";

    private final Session session;
    private final Persons persons;

    FamilySearch(Session session, Persons persons) {
        this.session = session;
        this.persons = persons;
    }

    /** Returns the id of the custodian's Patient with the newest effective time. */
    Optional<String> patient(String person, String custodian) {
        Found newest = null;
        for (String member : persons.family(person)) {
            Optional<Found> found =
                    session.first(PATIENT, (row, i) -> new Found(row.getString(1), row.getLong(2)), member, custodian);
            if (found.isPresent() && (newest == null || found.get().effective() > newest.effective())) {
                newest = found.get();
            }
        }
        return Optional.ofNullable(newest).map(Found::id);
    }

    /** Returns the ids of all Patients, of every custodian. */
    List<String> patients(String person) {
        return persons.family(person).stream()
                .flatMap(member -> session.list(PATIENTS, (row, i) -> row.getString(1), member).stream())
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

    private record Found(String id, long effective) {}
}

package se.brygga.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import se.brygga.core.identifier.PersonIdentifier;

/** Reads the tables person and person_identifier; {@link Persons} writes them. */
final class Families {

    /** Up to the survivor, then down to everybody merged into it, nearest first. */
    private static final String FAMILY = "with recursive above (id, merged_into) as ("
            + "select id, merged_into from person where id = ? union "
            + "select p.id, p.merged_into from above a join person p on p.id = a.merged_into), "
            + "family (id, distance) as (select id, 0 from above where merged_into is null union "
            + "select p.id, f.distance + 1 from family f join person p on p.merged_into = f.id "
            + "and p.merged_into is not null) ";

    private static final String MEMBERS = FAMILY + "select id from family order by distance, id";
    private static final String OWNER = "select person from person_identifier where value = ? and system = ?";
    private static final String IDENTIFIERS = FAMILY + "select i.system, i.value from family f "
            + "join person_identifier i on i.person = f.id order by f.distance, f.id, i.system, i.value";

    private Families() {}

    /** Returns the survivor first, then everybody merged into it, directly or not; empty if there is no such person. */
    static List<String> members(Snapshot snapshot, String person) throws SQLException {
        return snapshot.list(MEMBERS, (row, i) -> row.getString(1), person);
    }

    /** Returns the survivor for the first identifier that is known: as {@link Persons#knownPerson}. */
    static Optional<String> person(Snapshot snapshot, List<PersonIdentifier> identifiers) throws SQLException {
        for (PersonIdentifier identifier : identifiers) {
            Optional<String> owner =
                    snapshot.first(OWNER, (row, i) -> row.getString(1), identifier.value(), identifier.system());
            if (owner.isPresent()) {
                return members(snapshot, owner.get()).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** Returns the identifiers of the survivor first, then those of everybody merged into it. */
    static List<PersonIdentifier> identifiers(Snapshot snapshot, String person) throws SQLException {
        return snapshot.list(IDENTIFIERS, (row, i) -> new PersonIdentifier(row.getString(1), row.getString(2)), person);
    }
}

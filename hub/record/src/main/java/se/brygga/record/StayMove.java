package se.brygga.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.StoredResource;

/** Moves a stay with what refers to it to another person (HL7 v2 A45), inside one custodian. */
final class StayMove {

    /** The content narrows the search; whether it truly refers to the stay is seen when it is read. */
    private static final String REFERRING = "select r.type, r.id from resource r join resource_version v "
            + "on v.resource = r.number and v.version = r.newest "
            + "where r.person = ? and r.custodian = ? and v.content like ? order by r.type, r.id";

    private final Session session;
    private final ResourceJson json;
    private final Persons persons;
    private final Resources resources;
    private final Stays stays;

    StayMove(Session session, ResourceJson json, Persons persons, Resources resources) {
        this.session = session;
        this.json = json;
        this.persons = persons;
        this.resources = resources;
        this.stays = new Stays(session);
    }

    /** Returns what has got a new newest version by it. */
    List<StoredResource> move(String stay, String person) {
        stays.move(stay, person);
        Optional<StoredResource> encounter = resources.newest(Encounter.class, stay);
        List<StoredResource> moved = new ArrayList<>();
        encounter.filter(found -> !person.equals(found.person())).ifPresent(found -> {
            referring(found, "Encounter/" + stay).forEach(resource -> moved.add(moveOne(resource, person)));
            moved.add(moveOne(found, person));
        });
        return moved;
    }

    /** What refers to the stay can have been written for anybody who was merged with the person of the stay. */
    private List<StoredResource> referring(StoredResource encounter, String stay) {
        return persons.family(encounter.person()).stream()
                .flatMap(member -> named(member, encounter.custodian(), stay).stream())
                .flatMap(named -> resources.newest(json.type(named.type()), named.id()).stream())
                .filter(stored -> refersTo(stored.resource(), stay))
                .toList();
    }

    private List<Named> named(String person, String custodian, String stay) {
        return session.list(
                REFERRING,
                (row, i) -> new Named(row.getString(1), row.getString(2)),
                person,
                custodian,
                "%" + stay + "%");
    }

    private boolean refersTo(Resource resource, String target) {
        return json.references(resource).stream()
                .map(Reference::getReference)
                .anyMatch(reference -> target.equals(withoutVersion(reference)));
    }

    private StoredResource moveOne(StoredResource stored, String person) {
        Resource resource = stored.resource();
        String before = "Patient/" + stored.person();
        json.references(resource).stream()
                .filter(reference -> before.equals(reference.getReference()))
                .forEach(reference -> reference.setReference("Patient/" + person));
        var moved = new StoredResource(
                resource,
                person,
                stored.custodian(),
                stored.unit(),
                stored.informationType(),
                stored.effective(),
                stored.source());
        resources.put(moved);
        return moved;
    }

    private static String withoutVersion(String reference) {
        return reference == null ? null : reference.replaceFirst("/_history/.*", "");
    }

    private record Named(String type, String id) {}
}

package se.brygga.app.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Role;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.reading.Rule;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.RecordUnavailable;

/** A record of a few persons in memory: some resources are hidden, and of one person nobody may see anything. */
final class RecordInMemory implements ReadRecord {

    static final String STRANGER = "stranger";
    /** Visit times of this person are masked. */
    static final String MASKED = "masked";

    private static final Permitted.Origin ORIGIN = new Permitted.Origin(
            "SE2329990010-V1", "SE2329990010-K01", "vko", MessageKey.of("mellanland-ehr", "1", new byte[0]));

    static final Instant WRITTEN = Instant.parse("2026-11-20T08:00:00Z");

    /** One resource with what decides on it. */
    record Kept(Resource resource, String person, boolean hidden, int version) {}

    final List<Kept> kept = new ArrayList<>();
    final Map<PersonIdentifier, String> persons = new HashMap<>();
    final EventsInMemory events;
    Omission omission = Omission.BLOCKED;
    boolean down;

    /** Every person has been read too often. */
    boolean busy;

    RecordInMemory(EventsInMemory events) {
        this.events = events;
    }

    void keep(String person, Resource... resources) {
        for (Resource resource : resources) {
            kept.add(new Kept(resource, person, false, 1));
        }
    }

    void hide(String person, Resource resource) {
        kept.add(new Kept(resource, person, true, 1));
    }

    void update(String person, Resource resource, int version) {
        kept.add(0, new Kept(resource, person, false, version));
    }

    @Override
    public Optional<PersonView> open(Access access, String person, Set<String> types) {
        if (down) {
            throw new RecordUnavailable("The database is down", null);
        }
        audit(access, person, null, STRANGER.equals(person) ? "4" : "0");
        if (STRANGER.equals(person)) {
            throw Rule.refusesBy(Reason.NO_RELATION);
        }
        if (busy) {
            throw Rule.refusesMore();
        }
        List<Kept> wanted = kept.stream()
                .filter(one -> person.equals(one.person()))
                .filter(one -> types.contains(type(one)) || type(one).equals("Patient"))
                .toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonView(
                        person,
                        List.of(person),
                        wanted.stream()
                                .filter(one -> !one.hidden())
                                .map(RecordInMemory::permitted)
                                .toList(),
                        wanted.stream().anyMatch(Kept::hidden) ? Set.of(omission) : Set.of()));
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        audit(access, null, type + "/" + id, "0");
        return versions(type, id).stream().findFirst();
    }

    @Override
    public List<Permitted> history(Access access, String type, String id) {
        if (!access.caller().is(Role.SYSTEM)) {
            throw Rule.refusesBy(Reason.ROLE_SCOPE);
        }
        audit(access, null, type + "/" + id, "0");
        return versions(type, id);
    }

    @Override
    public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
        audit(access, null, null, "0");
        return kept.stream()
                .filter(one -> type(one).equals(type) && !one.hidden())
                .map(RecordInMemory::permitted)
                .toList();
    }

    @Override
    public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
        return identifiers.stream()
                .flatMap(one -> Optional.ofNullable(persons.get(one)).stream())
                .findFirst()
                .flatMap(person -> open(access, person, Set.of()));
    }

    private List<Permitted> versions(String type, String id) {
        return kept.stream()
                .filter(one -> type(one).equals(type)
                        && one.resource().getIdElement().getIdPart().equals(id))
                .filter(one -> !one.hidden())
                .map(RecordInMemory::permitted)
                .toList();
    }

    private void audit(Access access, String person, String resource, String outcome) {
        events.write(new AccessEvent(
                access.kind(),
                access.interaction(),
                access.caller(),
                person,
                resource,
                access.query(),
                outcome,
                null,
                List.of(),
                access.requestId(),
                access.at()));
    }

    private static String type(Kept one) {
        return one.resource().fhirType();
    }

    private static Permitted permitted(Kept one) {
        Instant updated = WRITTEN.plusSeconds(one.version());
        return new Permitted(
                one.resource(),
                () -> {
                    Resource copy = one.resource().copy();
                    copy.getMeta().setVersionId(Integer.toString(one.version())).setLastUpdated(Date.from(updated));
                    if (MASKED.equals(one.person()) && copy instanceof Encounter visit) {
                        visit.setPeriod(null);
                    }
                    return copy;
                },
                one.version(),
                updated,
                ORIGIN);
    }
}

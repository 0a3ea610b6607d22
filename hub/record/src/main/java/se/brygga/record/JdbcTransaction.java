package se.brygga.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.Alarms;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.Subscriptions;
import se.brygga.core.record.TrackedStayEvent;

/** What one transaction does, each table by the class that writes it. */
final class JdbcTransaction extends LedgerInTransaction {

    private final Persons persons;
    private final Resources resources;
    private final FamilySearch family;
    private final Stays stays;
    private final StayMove stayMove;
    private final Subscriptions subscriptions;
    private final Acts acts;
    private final Alarms alarms;
    private final List<StoredResource> changed = new ArrayList<>();

    /** Begins with this time of writing. */
    JdbcTransaction(Session session, KeyedHash hash, ResourceJson json, Instant now) {
        super(session);
        this.persons = new Persons(session, hash);
        this.resources = new Resources(session, json, now);
        this.family = new FamilySearch(session, persons, resources, json);
        this.stays = new Stays(session);
        this.stayMove = new StayMove(session, json, persons, resources);
        this.subscriptions = new JdbcSubscriptions(session);
        this.acts = new Acts(session, json);
        this.alarms = new JdbcAlarms(session);
    }

    @Override
    public String person(List<PersonIdentifier> identifiers) {
        return persons.person(identifiers);
    }

    @Override
    public String namedPerson(List<PersonIdentifier> identifiers) {
        return persons.namedPerson(identifiers);
    }

    @Override
    public Optional<String> knownPerson(List<PersonIdentifier> identifiers) {
        return persons.knownPerson(identifiers);
    }

    @Override
    public Optional<String> unmergedPerson(List<PersonIdentifier> identifiers) {
        return persons.unmergedPerson(identifiers);
    }

    @Override
    public boolean merge(String replaced, String survivor, MessageKey source) {
        return persons.merge(replaced, survivor, source);
    }

    @Override
    public boolean unmerge(String separated, String survivor, MessageKey source) {
        return persons.unmerge(separated, survivor, source);
    }

    @Override
    public String survivor(String person) {
        return persons.survivor(person);
    }

    @Override
    public List<String> family(String person) {
        return persons.family(person);
    }

    @Override
    public List<PersonIdentifier> identifiers(String person) {
        return persons.identifiers(person);
    }

    @Override
    public <R extends Resource> Optional<StoredResource> newest(Class<R> type, String id) {
        return resources.newest(type, id);
    }

    @Override
    public Optional<Instant> effective(Class<? extends Resource> type, String id) {
        return resources.effective(type, id);
    }

    @Override
    public void put(StoredResource resource) {
        if (resources.put(resource)) {
            changed.add(resource);
        }
    }

    @Override
    public List<StoredResource> changed() {
        List<StoredResource> since = List.copyOf(changed);
        changed.clear();
        return since;
    }

    @Override
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public Optional<StoredResource> patient(String person, String custodian) {
        return family.patient(person, custodian);
    }

    @Override
    public List<StoredResource> patients(String person) {
        return family.resources(person, Patient.class);
    }

    @Override
    public <R extends Resource> List<StoredResource> resources(String person, Class<R> type) {
        return family.resources(person, type);
    }

    @Override
    public Set<String> typesHeld(String person, Collection<String> types) {
        return family.typesHeld(person, types);
    }

    @Override
    public List<String> unitsFollowing(String person, Instant now) {
        return family.unitsFollowing(person, now);
    }

    @Override
    public List<TrackedStayEvent> stayEvents(String stay) {
        return stays.events(stay);
    }

    @Override
    public Map<String, List<TrackedStayEvent>> stays(String person) {
        return stays.of(persons.family(person));
    }

    @Override
    public void moveStay(String stay, String person) {
        changed.addAll(stayMove.move(stay, person));
    }

    @Override
    public void addStayEvent(String person, TrackedStayEvent event) {
        stays.add(person, event);
    }

    @Override
    public void told(String stay, TrackedStayEvent event) {
        stays.told(stay, event);
    }

    @Override
    public void addAct(StoredAct act) {
        acts.add(act);
    }

    @Override
    public List<StoredAct> acts(String caseId) {
        return acts.of(caseId);
    }

    @Override
    public Alarms alarms() {
        return alarms;
    }

    @Override
    public List<Delivery> waitingFor(String person) {
        return deliverySearch.waitingFor(persons.family(person));
    }
}

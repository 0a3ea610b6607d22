package se.brygga.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.ReceiptArrived;

/** What one transaction does, each table by the class that writes it. */
final class JdbcTransaction implements RecordTransaction {

    private final Messages messages;
    private final Persons persons;
    private final Resources resources;
    private final FamilySearch family;
    private final Stays stays;
    private final Deliveries deliveries;

    JdbcTransaction(Session session, KeyedHash hash, ResourceJson json) {
        this.messages = new Messages(session);
        this.persons = new Persons(session, hash);
        this.resources = new Resources(session, json);
        this.family = new FamilySearch(session, persons);
        this.stays = new Stays(session);
        this.deliveries = new Deliveries(session);
    }

    @Override
    public Saved message(StoredMessage message) {
        return messages.save(message);
    }

    @Override
    public void replayed(StoredMessage message) {
        messages.replayed(message);
    }

    @Override
    public String person(List<PersonIdentifier> identifiers) {
        return persons.person(identifiers);
    }

    @Override
    public boolean merge(String replaced, String survivor, MessageKey source) {
        return persons.merge(replaced, survivor, source);
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
    public void put(StoredResource resource) {
        resources.put(resource);
    }

    @Override
    public Optional<StoredResource> patient(String person, String custodian) {
        return family.patient(person, custodian).flatMap(id -> resources.newest(Patient.class, id));
    }

    @Override
    public List<StoredResource> patients(String person) {
        return family.patients(person).stream()
                .flatMap(id -> resources.newest(Patient.class, id).stream())
                .toList();
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
    public void addStayEvent(String person, TrackedStayEvent event) {
        stays.add(person, event);
    }

    @Override
    public void told(String stay, TrackedStayEvent event) {
        stays.told(stay, event);
    }

    @Override
    public void deliver(String person, Delivery delivery) {
        deliveries.add(person, delivery, messages.number(delivery.message()));
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return deliveries.find(id);
    }

    @Override
    public List<Delivery> waiting(MessageKey message) {
        return deliveries.waiting(messages.number(message));
    }

    @Override
    public List<Delivery> waitingFor(String person) {
        return persons.family(person).stream()
                .flatMap(member -> deliveries.waitingFor(member).stream())
                .toList();
    }

    @Override
    public void withhold(String delivery, String reason, Instant at) {
        deliveries.withhold(delivery, reason, at);
    }

    @Override
    public void rewrite(String delivery, String content) {
        deliveries.rewrite(delivery, content);
    }

    @Override
    public List<Delivery> requeue(MessageKey message) {
        return deliveries.requeue(messages.number(message));
    }

    @Override
    public Optional<Delivery> receipt(ReceiptArrived receipt) {
        return deliveries.receipt(receipt);
    }
}

package se.brygga.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** Makes messages of invented persons and writes them as the pipeline does: half begin a stay, half continue one. */
final class SyntheticFeed {

    private static final String CUSTODIAN = "SE2329990010-V1";
    private static final String UNIT = "SE2329990010-K01";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final KeyedHash hash;
    private final Random random = new Random(1);
    private final Map<Integer, Integer> stays = new HashMap<>();
    private final String segments = "PV1|1|I|VAKT^12^3^MELLANLAND||||||||||||||||1234567^^^V|".repeat(10);
    private final String losses =
            "{\"PID-5\":[\"mapped\",\"Patient.name\"],\"PV1-3\":[\"mapped\",\"Encounter.location\"]}".repeat(12);
    private int messages;

    /** Feeds that run side by side need first message numbers far apart. */
    SyntheticFeed(KeyedHash hash, int firstMessage) {
        this.hash = hash;
        this.messages = firstMessage;
    }

    /** Writes one message about this person. */
    void write(RecordTransaction record, int person) {
        int number = messages++;
        Instant now = START.plusSeconds(number);
        StoredMessage message = message(number, person, now);
        MessageKey key = message.message().key();
        record.message(message);
        String id = record.person(List.of(
                new PersonIdentifier("urn:oid:1.2.752.129.2.1.3.1", "invented-" + person),
                new PersonIdentifier("urn:oid:1.2.752.129.2.1.2.1", "local-" + person)));
        patient(record, id, person, now, key);
        stay(record, id, person, now, key);
    }

    private StoredMessage message(int number, int person, Instant now) {
        byte[] content = ("MSH|^~\\&|" + number + "|" + segments).getBytes(StandardCharsets.ISO_8859_1);
        MessageKey key = MessageKey.of("bench-ehr", "M" + number, content);
        byte[] answer = ("MSH|^~\\&|BRYGGA|MSA|AA|M" + number).getBytes(StandardCharsets.ISO_8859_1);
        return new StoredMessage(
                new InboxMessage(
                        key,
                        "bench-ehr",
                        "hl7v2",
                        "ADT^A01",
                        "M" + number,
                        hash.hex("lane", "" + person),
                        now,
                        StandardCharsets.ISO_8859_1,
                        content,
                        answer,
                        null),
                MessageState.STORED,
                null,
                null,
                null,
                false,
                losses,
                24,
                10,
                0);
    }

    private void patient(RecordTransaction record, String id, int person, Instant now, MessageKey key) {
        Patient patient = record.patient(id, CUSTODIAN)
                .map(stored -> (Patient) stored.resource())
                .orElseGet(() -> newPatient(person));
        if (random.nextInt(5) == 0) {
            patient.getTelecomFirstRep().setValue("070" + random.nextInt(1_000_000));
        }
        record.put(new StoredResource(patient, id, CUSTODIAN, UNIT, "pat", now, key));
    }

    private void stay(RecordTransaction record, String id, int person, Instant now, MessageKey key) {
        int count = random.nextBoolean() ? stays.merge(person, 1, Integer::sum) : stays.getOrDefault(person, 1);
        String stay = hash.id(CUSTODIAN, "Encounter", person + "/" + count);
        Encounter encounter = record.newest(Encounter.class, stay)
                .map(stored -> (Encounter) stored.resource())
                .orElseGet(() -> newEncounter(stay, id, now));
        encounter.addLocation().getLocation().setDisplay("Avdelning " + random.nextInt(40));
        var event = new StayEvent(
                stay, StayEventKind.TRANSFERRED, null, now, "Avdelning 12", now.plusSeconds(86_400), null);
        record.addStayEvent(id, new TrackedStayEvent(event, key, now, null, false));
        List<TrackedStayEvent> events = record.stayEvents(stay);
        TrackedStayEvent last = events.get(events.size() - 1);
        record.put(new StoredResource(encounter, id, CUSTODIAN, UNIT, "vko", now, key));
        record.unitsFollowing(id, now);
        record.told(stay, new TrackedStayEvent(last.event(), last.source(), last.receivedAt(), "admitted", false));
        String notice = hash.id("notice", stay, key.hex());
        record.deliver(
                id,
                new Delivery(
                        notice,
                        notice,
                        key,
                        "akerby-homecare",
                        "admitted",
                        "{\"kind\":\"notice\",\"event\":\"admitted\"}".repeat(15),
                        DeliveryState.QUEUED,
                        ReceiptState.AWAITED,
                        null,
                        0,
                        now,
                        null));
    }

    private Patient newPatient(int person) {
        var patient = new Patient();
        patient.setId(hash.id(CUSTODIAN, "Patient", "" + person));
        patient.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#" + CUSTODIAN);
        patient.addIdentifier().setSystem("urn:oid:1.2.752.129.2.1.3.1").setValue("invented-" + person);
        patient.addIdentifier().setSystem("urn:oid:1.2.752.129.2.1.2.1").setValue("local-" + person);
        patient.addName().setFamily("Påhittad").addGiven("Person").addGiven("Nummer " + person);
        patient.addAddress()
                .addLine("Påhittade vägen " + person)
                .setPostalCode("99999")
                .setCity("Åkerby");
        patient.setBirthDate(Date.from(START));
        patient.addTelecom().setValue("070000000");
        return patient;
    }

    private Encounter newEncounter(String stay, String person, Instant now) {
        var encounter = new Encounter();
        encounter.setId(stay);
        encounter.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#" + CUSTODIAN);
        encounter.setStatus(Encounter.EncounterStatus.INPROGRESS);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP");
        encounter.getSubject().setReference("Patient/" + person);
        encounter.getPeriod().setStart(Date.from(now));
        encounter.getServiceProvider().setDisplay("Mellanlands sjukhus");
        return encounter;
    }
}

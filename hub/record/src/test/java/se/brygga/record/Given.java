package se.brygga.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** What tests write; persons are the fictional ones of the design. */
final class Given {

    static final String HOSPITAL = "SE2329990010-V1";
    static final String MUNICIPALITY = "SE2120009994-O1";
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    static final PersonIdentifier TOLVAN = new PersonIdentifier("urn:oid:1.2.752.129.2.1.3.1", "191212121212");
    static final PersonIdentifier TOLVAN_LOCAL = new PersonIdentifier("urn:oid:1.2.752.129.2.1.2.1", "MR-12");
    static final PersonIdentifier LILLTOLVAN = new PersonIdentifier("urn:oid:1.2.752.129.2.1.3.1", "200302022389");
    static final PersonIdentifier RESERVE = new PersonIdentifier("urn:oid:1.2.752.74.9.4", "98240301AA06");

    private Given() {}

    static MessageKey key(String controlId) {
        return MessageKey.of("mellanland-ehr", controlId, content(controlId));
    }

    static InboxMessage inbox(String controlId) {
        return inbox("mellanland-ehr", controlId, content(controlId));
    }

    static InboxMessage inbox(String connector, String controlId, byte[] content) {
        return new InboxMessage(
                MessageKey.of(connector, controlId, content),
                connector,
                "hl7v2",
                "ADT^A01",
                controlId,
                "lane",
                NOON,
                StandardCharsets.ISO_8859_1,
                content,
                new byte[] {65, 65},
                null);
    }

    static StoredMessage stored(String controlId) {
        return stored(inbox(controlId));
    }

    static StoredMessage stored(InboxMessage message) {
        return new StoredMessage(message, MessageState.STORED, null, null, null, false, "{}", 20, 5, 1);
    }

    static StoredMessage parked(InboxMessage message) {
        return new StoredMessage(
                message, MessageState.PARKED, "PID-3", "PID3_MISSING", "No identifier", false, null, 0, 0, 0);
    }

    static StoredResource patient(String person, String family, Instant at) {
        var patient = new Patient();
        patient.setId("p-" + person);
        patient.addName().setFamily(family);
        return new StoredResource(patient, person, HOSPITAL, "SE2329990010-K01", "pat", at, key("1"));
    }

    static StoredResource encounter(String id, String person, Instant at) {
        var encounter = new Encounter();
        encounter.setId(id);
        encounter.getSubject().setReference("Patient/" + person);
        encounter.getPeriod().setStart(Date.from(at));
        return new StoredResource(encounter, person, HOSPITAL, "SE2329990010-K01", "vko", at, key("1"));
    }

    static TrackedStayEvent event(String stay, StayEventKind kind, Instant at, String controlId) {
        var event = new StayEvent(stay, kind, null, at, "Avdelning Ö", at.plusSeconds(60), "home");
        return new TrackedStayEvent(event, key(controlId), NOON, null, false);
    }

    static Delivery delivery(String id, String controlId, DeliveryState state, ReceiptState receipt) {
        return new Delivery(
                id,
                id,
                key(controlId),
                "akerby-homecare",
                "admitted",
                "{\"å\":1}",
                state,
                receipt,
                null,
                0,
                NOON,
                null);
    }

    static List<PersonIdentifier> identifiers(PersonIdentifier... identifiers) {
        return List.of(identifiers);
    }

    private static byte[] content(String controlId) {
        return ("MSH|" + controlId).getBytes(StandardCharsets.ISO_8859_1);
    }
}

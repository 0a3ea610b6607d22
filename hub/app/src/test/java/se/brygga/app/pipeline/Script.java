package se.brygga.app.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.PersonMerged;
import se.brygga.core.translated.PersonUnmerged;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;

/** Messages about Tolvan Tolvansson's stay; each is one minute after the one before, in event time. */
final class Script {

    static final PersonIdentifier TOLVAN =
            new PersonIdentifier("http://electronichealth.se/identifier/personnummer", "191212121212");
    static final PersonIdentifier RESERVE =
            new PersonIdentifier("http://electronichealth.se/identifier/nationelltReservnummer", "98240301AA06");

    private static final Instant MORNING = House.NOW.minusSeconds(7200);

    private int number;

    record Message(InboxMessage inbox, Translated translated) {}

    Message admitted(String municipality) {
        return stay(municipality, event(StayEventKind.ADMITTED, null));
    }

    Message cancelled(String municipality) {
        return stay(municipality, event(StayEventKind.CANCELLED, StayEventKind.ADMITTED));
    }

    Message discharged(String municipality) {
        return stay(municipality, event(StayEventKind.DISCHARGED, null));
    }

    /** A08 that says nothing new of the stay. */
    Message updated(String municipality, String... labels) {
        return message(at(), TOLVAN, List.of(patient(TOLVAN, municipality, labels), encounter()), List.of());
    }

    Message patientAt(Instant at, PersonIdentifier identifier, String... labels) {
        return message(at, identifier, List.of(patient(identifier, "9901", labels)), List.of());
    }

    Message merged() {
        return message(at(), TOLVAN, List.of(patient(TOLVAN, "9901")), List.of(new PersonMerged(List.of(RESERVE))));
    }

    /** A37: the reserve number is somebody else's after all. */
    Message separated() {
        return message(at(), TOLVAN, List.of(patient(TOLVAN, "9901")), List.of(new PersonUnmerged(List.of(RESERVE))));
    }

    /** A04 of an outpatient. */
    Message visit(PersonIdentifier identifier, String id) {
        Encounter encounter = new Encounter();
        encounter.setId(id);
        return message(at(), identifier, List.of(patient(identifier, "9901"), encounter), List.of());
    }

    Message receipt(String connector, String delivery, ReceiptState state) {
        String id = "r" + number++;
        var receipt = new ReceiptArrived(delivery, state, House.NOW, "E42");
        return new Message(
                inbox(connector, id),
                new Translated(List.of(), House.NOW, List.of(), List.of(), List.of(receipt), new LossReport()));
    }

    private Message stay(String municipality, StayEvent event) {
        return message(at(), TOLVAN, List.of(patient(TOLVAN, municipality), encounter()), List.of(event));
    }

    private Message message(
            Instant at, PersonIdentifier person, List<Resource> resources, List<? extends PersonEvent> events) {
        return new Message(
                inbox("mellanland-ehr", "m" + number++),
                new Translated(List.of(person), at, resources, List.of(), new ArrayList<>(events), new LossReport()));
    }

    private Instant at() {
        return MORNING.plusSeconds(60L * number);
    }

    private StayEvent event(StayEventKind kind, StayEventKind voids) {
        return new StayEvent("stay-1", kind, voids, at(), null, null, null);
    }

    private static InboxMessage inbox(String connector, String id) {
        byte[] content = id.getBytes(StandardCharsets.UTF_8);
        return new InboxMessage(
                MessageKey.of(connector, id, content),
                connector,
                "hl7v2",
                "ADT",
                id,
                "lane",
                House.NOW,
                StandardCharsets.UTF_8,
                content,
                null,
                null);
    }

    private static Encounter encounter() {
        Encounter encounter = new Encounter();
        encounter.setId("stay-1");
        return encounter;
    }

    static Patient patient(PersonIdentifier identifier, String municipality, String... labels) {
        Patient patient = new Patient();
        patient.setId("patient-" + identifier.value());
        patient.addIdentifier().setSystem(identifier.system()).setValue(identifier.value());
        patient.addName().setFamily("Tolvansson").addGiven("Tolvan");
        if (municipality != null) {
            Address address = patient.addAddress().setUse(Address.AddressUse.HOME);
            address.addLine("Storgatan 1").setCity("Orten");
            address.addExtension(Canonical.MUNICIPALITY, new StringType(municipality));
        }
        for (String label : labels) {
            patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, label, null));
        }
        return patient;
    }
}

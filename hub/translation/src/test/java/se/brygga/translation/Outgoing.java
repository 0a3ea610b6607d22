package se.brygga.translation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;

/** What a hospital told, on its way to a municipality. */
final class Outgoing {

    private Outgoing() {}

    static Observation weight() {
        var weight = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        weight.setId("o1");
        weight.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1");
        weight.setCode(new CodeableConcept().addCoding(new Coding("urn:oid:1.2", "NPU1", "Vikt")));
        weight.setEffective(new DateTimeType("2026-03-02T08:00:00Z"));
        weight.setValue(new Quantity().setValue(71.5).setUnit("kg"));
        weight.getBodySite().setText("hela");
        return weight;
    }

    static DocumentReference note(String type) {
        var note = new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT);
        note.setDateElement(new InstantType("2026-03-02T09:00:00+01:00"));
        note.getType().addCoding(new Coding("urn:oid:1.3", "rem", "Remiss"));
        note.addContent().getAttachment().setContentType(type);
        note.addAuthor(new Reference("Practitioner/p1").setDisplay("Doktor Doktorsson"));
        return note;
    }

    static OutboundMessage message(Resource... resources) {
        var all = new ArrayList<>(List.of(resources));
        all.add(patient());
        return new OutboundMessage(
                "d1", "", Instant.parse("2026-03-02T09:00:00Z"), "SE2329990010-K01", "SE2120009994-HTJ01", all);
    }

    static Patient patient() {
        var patient = new Patient();
        patient.addIdentifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212");
        patient.addName().setFamily("Tolvansson");
        return patient;
    }

    static Destination destination(Spelling spelling, Map<String, Map<String, String>> codes) {
        return new Destination(
                "akerby-homecare",
                "json",
                "",
                StandardCharsets.UTF_8,
                ZoneId.of("Europe/Stockholm"),
                "",
                false,
                Set.of(),
                spelling,
                codes);
    }

    static String text(Written written) {
        return new String(written.content(), StandardCharsets.UTF_8);
    }
}

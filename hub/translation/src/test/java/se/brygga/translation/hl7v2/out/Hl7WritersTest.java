package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.translation.hl7v2.out.Outbound.destination;
import static se.brygga.translation.hl7v2.out.Outbound.message;
import static se.brygga.translation.hl7v2.out.Outbound.segment;
import static se.brygga.translation.hl7v2.out.Outbound.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;

/** Which message a focus becomes, and what the hospital sees. */
class Hl7WritersTest {

    @Test
    void aMeasurementAtHomeBecomesAResultWithoutAnOrder() {
        var weight = new Observation().setStatus(ObservationStatus.FINAL);
        weight.addIdentifier().setSystem("urn:oid:1.2.3").setValue("M-1");
        weight.getCode().addCoding(new Coding("http://loinc.org", "29463-7", "Vikt"));
        weight.setEffective(new DateTimeType("2026-03-03T08:10:00+01:00"));
        weight.setValue(new Quantity()
                .setValue(new BigDecimal("71.50"))
                .setUnit("kg")
                .setSystem("http://unitsofmeasure.org")
                .setCode("kg"));

        String text = text(message("measurement", weight, AdtWriterTest.patient()), destination("2.5.1"));

        assertThat(segment("MSH", text)).contains("|ORU^R01^ORU_R01|");
        assertThat(segment("OBR", text))
                .isEqualTo("OBR|1||M-1^^1.2.3^ISO|29463-7^Vikt^LN|||20260303081000+0100" + "|".repeat(18) + "F");
        assertThat(segment("OBX", text))
                .isEqualTo("OBX|1|NM|29463-7^Vikt^LN||71.50|kg^kg^UCUM|||||F|||20260303081000+0100");
    }

    @Test
    void aDocumentBecomesMdmWithItsBytes() {
        var document = new DocumentReference();
        document.getMasterIdentifier().setSystem("urn:oid:1.2.3").setValue("D-1");
        document.getType().setText("Epikris");
        document.setDescription("Epikris för Tolvan");
        document.addContent()
                .getAttachment()
                .setContentType("text/plain")
                .setData("Hej".getBytes(StandardCharsets.UTF_8));

        String text = text(message("information-transferred", document, AdtWriterTest.patient()), destination("2.5.1"));

        assertThat(segment("MSH", text)).contains("|MDM^T02^MDM_T02|");
        assertThat(segment("TXA", text))
                .isEqualTo("TXA|1|^Epikris|TEXT|||||||||D-1^^1.2.3^ISO|||||AU||||||||Epikris för Tolvan");
        assertThat(segment("OBX", text)).isEqualTo("OBX|1|ED|^Epikris||^text^plain^Base64^SGVq||||||F");
    }

    @Test
    void anAppointmentBecomesSiuWithPlaceAndStaff() {
        var appointment = new Appointment().setStatus(AppointmentStatus.BOOKED);
        appointment.addIdentifier().setSystem("urn:oid:1.2.3").setValue("A-1");
        appointment.setStartElement(new InstantType("2026-03-03T08:00:00+01:00"));
        appointment.setEndElement(new InstantType("2026-03-03T08:30:00+01:00"));
        appointment.addServiceType().setText("Dusch");
        appointment.addParticipant().getActor().setType("Location").setDisplay("Hemmet");
        appointment.addParticipant().getActor().setDisplay("Lena Påhittad");

        String text = text(message("plannedVisit", appointment, AdtWriterTest.patient()), destination("2.5.1"));

        assertThat(segment("SCH", text))
                .isEqualTo("SCH||A-1^^1.2.3^ISO||||S12|||||^^^20260303080000+0100^20260303083000+0100" + "|".repeat(14)
                        + "Booked");
        assertThat(segment("AIS", text)).isEqualTo("AIS|1||^Dusch|20260303080000+0100");
        assertThat(segment("AIL", text)).isEqualTo("AIL|1||Hemmet");
        assertThat(segment("AIP", text)).isEqualTo("AIP|1||^Lena Påhittad");
        assertThat(segment("TQ1", text(message("", appointment, AdtWriterTest.patient()), destination("2.6"))))
                .isEqualTo("TQ1|1||||||20260303080000+0100|20260303083000+0100");
    }

    @Test
    void whatHl7HasNoMessageForHasNoWriter() {
        assertThat(Hl7Writers.find(message("", new Questionnaire()))).isEmpty();
    }

    @Test
    void writingChangesNothingOfWhatIsGiven() {
        Encounter visit = AdtWriterTest.visit();
        Outbound.write(message("A01", visit, AdtWriterTest.patient()), destination("2.5.1"));

        assertThat(visit.getDiagnosis()).isEmpty();
        assertThat(visit.getType()).isEmpty();
    }
}

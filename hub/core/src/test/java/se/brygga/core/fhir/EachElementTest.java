package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class EachElementTest {

    @Test
    void whatIsNotSentStays() {
        var appointment = new Appointment();
        Snapshot.complete(appointment, new Appointment().setStart(new Date(0)), List.of());
        assertThat(appointment.hasStart()).isTrue();

        var document = new DocumentReference();
        Snapshot.complete(document, new DocumentReference().setDescription("Epikris"), List.of());
        assertThat(document.getDescription()).isEqualTo("Epikris");

        var immunization = new Immunization();
        Snapshot.complete(immunization, new Immunization().setLotNumber("12"), List.of());
        assertThat(immunization.getLotNumber()).isEqualTo("12");

        var report = new DiagnosticReport();
        Snapshot.complete(report, new DiagnosticReport().setConclusion("normal"), List.of());
        assertThat(report.getConclusion()).isEqualTo("normal");
        Snapshot.complete(
                report.setConclusion(null),
                report.copy().setConclusion("normal"),
                List.of("DiagnosticReport.conclusion"));
        assertThat(report.hasConclusion()).isFalse();
    }

    @Test
    void whatIsContainedFollowsWhatRefersToIt() {
        MedicationRequest known = contained("a");
        var sent = new MedicationRequest();
        Snapshot.complete(sent, known, List.of());
        assertThat(sent.getMedicationReference().getReference()).isEqualTo("#medication");
        assertThat(sent.getContained()).hasSize(1);

        MedicationRequest anew = contained("b");
        Snapshot.complete(anew, known, List.of());
        assertThat(anew.getContained()).hasSize(1);

        var coded = new MedicationRequest().setMedication(new CodeableConcept().setText("c"));
        Snapshot.complete(coded, known, List.of());
        assertThat(coded.hasContained()).isFalse();
        assertThat(coded.getMedicationCodeableConcept().getText()).isEqualTo("c");
    }

    private static MedicationRequest contained(String text) {
        var medication = new Medication().setCode(new CodeableConcept().setText(text));
        medication.setId("medication");
        var request = new MedicationRequest().setMedication(new Reference("#medication"));
        request.addContained(medication);
        return request;
    }

    @Test
    void whatAStatusHasNoRoomForGoes() {
        Appointment booked = new Appointment().setStatus(AppointmentStatus.BOOKED);
        Snapshot.complete(
                booked, new Appointment().setCancelationReason(new CodeableConcept().setText("sjuk")), List.of());
        assertThat(booked.hasCancelationReason()).isFalse();

        var error = new AllergyIntolerance();
        error.getVerificationStatus().addCoding().setCode("entered-in-error");
        Snapshot.complete(
                error, new AllergyIntolerance().setClinicalStatus(new CodeableConcept().setText("aktiv")), List.of());
        assertThat(error.hasClinicalStatus()).isFalse();
    }
}

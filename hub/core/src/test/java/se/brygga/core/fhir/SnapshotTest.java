package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void deletedDispositionLeavesTheRestOfTheHospitalization() {
        Encounter known = known();
        Encounter sent = completed(known, "Encounter.hospitalization.dischargeDisposition");
        assertThat(sent.getHospitalization().hasDischargeDisposition()).isFalse();
        assertThat(sent.getHospitalization().getAdmitSource().getText()).isEqualTo("hemmet");
        assertThat(known.getHospitalization().hasDischargeDisposition()).isTrue();
        assertThat(sent.hasExtension(Canonical.PLANNED_END)).isTrue();
    }

    @Test
    void deletedPlannedEndGoes() {
        Encounter sent = completed(known(), "Encounter.extension[planned-end]");
        assertThat(sent.hasExtension(Canonical.PLANNED_END)).isFalse();
        assertThat(sent.getHospitalization().hasDischargeDisposition()).isTrue();
    }

    private static Encounter completed(Encounter known, String cleared) {
        Encounter sent = new Encounter();
        Snapshot.complete(sent, known, List.of(cleared));
        return sent;
    }

    private static Encounter known() {
        Encounter known = new Encounter();
        known.getHospitalization()
                .setDischargeDisposition(new CodeableConcept().setText("särskilt boende"))
                .setAdmitSource(new CodeableConcept().setText("hemmet"));
        known.addExtension(Canonical.PLANNED_END, new DateTimeType("2026-02-12T10:00:00+01:00"));
        return known;
    }

    @Test
    void aPhoneAtWorkStaysWhenOnlyThoseAtHomeAreToldAndGoesWhenItIsDeleted() {
        Patient sent = patient("08-1", ContactPointUse.HOME);
        Patient known = patient("08-2", ContactPointUse.HOME);
        known.addTelecom().setValue("08-3").setUse(ContactPointUse.WORK);
        Snapshot.complete(sent, known, List.of());
        assertThat(sent.getTelecom()).extracting("value").containsExactly("08-1", "08-3");

        Patient later = patient("08-1", ContactPointUse.HOME);
        Snapshot.complete(later, known, List.of("Patient.telecom[work]"));
        assertThat(later.getTelecom()).extracting("value").containsExactly("08-1");

        Patient deleting = new Patient();
        Snapshot.complete(deleting, known, List.of("Patient.telecom[home]"));
        assertThat(deleting.getTelecom()).extracting("value").containsExactly("08-3");
    }

    @Test
    void aClassThatIsLeftGoesIntoTheHistory() {
        Encounter known = new Encounter();
        known.getClass_().setCode("AMB");
        known.getPeriod().setStartElement(new DateTimeType("2026-02-24"));
        Encounter sent = new Encounter();
        sent.getClass_().setCode("IMP");
        Snapshot.complete(sent, known, List.of());
        assertThat(sent.getClassHistory()).hasSize(1);
        assertThat(sent.getClassHistoryFirstRep().getClass_().getCode()).isEqualTo("AMB");
        assertThat(sent.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-02-24");
    }

    @Test
    void aLocationToComeIsTakenBackAloneAndARelativesPhoneIsDeletedAlone() {
        Encounter known = new Encounter();
        known.addLocation().setStatus(EncounterLocationStatus.ACTIVE);
        known.addLocation().setStatus(EncounterLocationStatus.PLANNED);
        Encounter sent = new Encounter();
        Snapshot.complete(sent, known, List.of("Encounter.location[planned]"));
        assertThat(sent.getLocation()).hasSize(1);

        RelatedPerson relative = new RelatedPerson();
        relative.setId("r1");
        RelatedPerson before = new RelatedPerson();
        before.addName().setFamily("Tolvansson");
        before.addTelecom().setValue("08-1");
        Snapshot.complete(relative, before, List.of("RelatedPerson/r1.telecom[home]"));
        assertThat(relative.getNameFirstRep().getFamily()).isEqualTo("Tolvansson");
        assertThat(relative.hasTelecom()).isFalse();
        assertThat(relative.getIdPart()).isEqualTo("r1");
    }

    private static Patient patient(String phone, ContactPointUse use) {
        Patient patient = new Patient();
        patient.addTelecom().setValue(phone).setUse(use);
        return patient;
    }
}

package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
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
}

package se.brygga.translation.fhirmessage.out;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.notice.Notice;

/** Translates what a notice tells of the person to Patient; a withheld address says why it is absent. */
public final class PatientOfNotice {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private PatientOfNotice() {}

    /** Returns the Patient without an id. */
    public static Patient translate(Notice notice) {
        var patient = new Patient();
        patient.addIdentifier().setSystem(notice.personSystem()).setValue(notice.personId());
        if (notice.name() != null) {
            patient.addName().setText(notice.name());
        }
        if (notice.event().equals("deceased")) {
            patient.setDeceased(new BooleanType(true));
        }
        if (notice.address() != null && !notice.address().isEmpty()) {
            patient.addAddress().setText(notice.address());
        } else if (notice.addressAbsent() != null) {
            Address address = patient.addAddress();
            address.addExtension().setUrl(ABSENT).setValue(new CodeType(notice.addressAbsent()));
        }
        return patient;
    }
}

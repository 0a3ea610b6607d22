package se.brygga.app.casework;

import java.util.Comparator;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * The person as a letter names it: as the sender's provider knows it, else by identifiers and what another knows of name, gender
 * and birth. Its id is that of the person, to which all resources point.
 */
final class LetterPatient {

    private LetterPatient() {}

    static Patient of(RecordTransaction record, String person, String provider) {
        Patient patient = record.patient(person, provider)
                .map(stored -> ((Patient) stored.resource()).copy())
                .orElseGet(() -> byOthers(record, person));
        patient.setId(person);
        return patient;
    }

    private static Patient byOthers(RecordTransaction record, String person) {
        var patient = new Patient();
        record.patients(person).stream()
                .max(Comparator.comparing(StoredResource::effective))
                .map(stored -> (Patient) stored.resource())
                .ifPresent(known -> {
                    patient.setName(known.copy().getName());
                    patient.setGenderElement(known.getGenderElement().copy());
                    patient.setBirthDateElement(known.getBirthDateElement().copy());
                    patient.getMeta().setSecurity(known.getMeta().copy().getSecurity());
                });
        record.identifiers(person)
                .forEach(identifier ->
                        patient.addIdentifier().setSystem(identifier.system()).setValue(identifier.value()));
        return patient;
    }
}

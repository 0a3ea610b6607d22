package se.brygga.app.casework;

import java.util.Comparator;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * The person as a letter names it: name, identifiers, birth date, gender and protection, as the sender's provider knows them, else
 * as another does. Where the person lives and who is near stays behind: who reads a task or a message has no need of it. Its id is
 * that of the person, to which all resources point.
 */
final class LetterPatient {

    private LetterPatient() {}

    static Patient of(RecordTransaction record, String person, String provider) {
        Optional<Patient> own = record.patient(person, provider).map(stored -> (Patient) stored.resource());
        Patient patient = new Patient();
        own.or(() -> byOthers(record, person)).ifPresent(known -> name(patient, known.copy()));
        if (own.filter(Patient::hasIdentifier).isPresent()) {
            patient.setIdentifier(own.get().copy().getIdentifier());
        } else {
            record.identifiers(person).forEach(identifier -> patient.addIdentifier()
                    .setSystem(identifier.system())
                    .setValue(identifier.value()));
        }
        patient.setId(person);
        return patient;
    }

    private static Optional<Patient> byOthers(RecordTransaction record, String person) {
        return record.patients(person).stream()
                .max(Comparator.comparing(StoredResource::effective))
                .map(stored -> (Patient) stored.resource());
    }

    private static void name(Patient patient, Patient known) {
        patient.setName(known.getName());
        patient.setGenderElement(known.getGenderElement());
        patient.setBirthDateElement(known.getBirthDateElement());
        patient.getMeta().setSecurity(known.getMeta().getSecurity());
    }
}

package se.brygga.app.reading;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Protection;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.record.PersonFile;

/**
 * A person as a letter names it to a unit that has a task or a message: name, identifiers, birth date, gender. Of a person with protected
 * identity it says that and nothing else, for no letter goes out by itself.
 */
final class LetterName {

    private LetterName() {}

    static Patient of(PersonFile file, IdentifierSystems systems) {
        List<ComposedPatient.Part> parts = file.resources().stream()
                .filter(one -> one.stored().resource() instanceof Patient)
                .map(one -> new ComposedPatient.Part(
                        (Patient) one.stored().resource().copy(), one.stored().effective()))
                .toList();
        var letter = new Patient();
        letter.setId(file.person());
        if (parts.isEmpty()) {
            return letter;
        }
        Patient known = ComposedPatient.of(List.of(file.person()), parts, systems);
        letter.getMeta().setSecurity(known.getMeta().getSecurity());
        if (!Protection.of(known).isProven()) {
            letter.setName(known.getName());
            letter.setIdentifier(known.getIdentifier());
            letter.setBirthDateElement(known.getBirthDateElement());
            letter.setGenderElement(known.getGenderElement());
        }
        return letter;
    }

    static boolean isWithheld(PersonFile file) {
        return file.resources().stream()
                .anyMatch(one -> one.stored().resource() instanceof Patient patient
                        && Protection.of(patient).isProven());
    }
}

package se.brygga.translation.hl7v2.person;

import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Al1;

/** Translates AL1 to an active AllergyIntolerance (HL7 v2-to-FHIR, segment AL1). */
final class Al1ToAllergy {

    private Al1ToAllergy() {}

    /** Returns nothing if no allergen is named. */
    static Optional<AllergyIntolerance> translate(Al1 al1, PersonInMessage about, Message message, Transfer transfer) {
        String allergen = AllergyFields.key(al1.allergen(), transfer);
        if (allergen.isEmpty()) {
            transfer.warn(al1.segment().place(3), "ALLERGEN_MISSING");
            return Optional.empty();
        }
        AllergyIntolerance allergy = AllergyFields.allergy(allergen, about, transfer);
        AllergyFields.status(null, null, allergy);
        AllergyFields.category(al1.type(), allergy, transfer); // AL1-2
        AllergyFields.code(al1.allergen(), allergy, transfer); // AL1-3
        transfer.dateTime(al1.identified(), "AllergyIntolerance.onsetDateTime", allergy::setOnset); // AL1-6
        NteToAnnotation.following(al1.segment(), message, transfer, "AllergyIntolerance.note")
                .forEach(allergy::addNote);
        AllergyFields.reactions(al1.severity(), al1.reactions(), allergy, transfer); // AL1-4, AL1-5
        String one = "AllergyIntolerance/" + allergy.getIdPart() + '.';
        transfer.clear(al1.segment().first(2), one + "category");
        transfer.clear(al1.segment().first(4), one + "criticality");
        transfer.clear(al1.segment().first(5), one + "reaction");
        transfer.clear(al1.segment().first(6), one + "onset");
        return Optional.of(allergy);
    }
}

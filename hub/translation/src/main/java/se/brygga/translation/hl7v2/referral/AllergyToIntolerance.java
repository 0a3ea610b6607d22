package se.brygga.translation.hl7v2.referral;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.CodeableConcept;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.MappedCode;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates the allergies of a referral to AllergyIntolerance (HL7 v2-to-FHIR, segment AL1). */
final class AllergyToIntolerance {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final Map<String, String> CATEGORIES = Map.of(
            "DA",
            "medication",
            "FA",
            "food",
            "EA",
            "environment",
            "AA",
            "environment",
            "PA",
            "environment",
            "LA",
            "environment");
    private static final Map<String, String> CRITICALITIES = Map.of("SV", "high", "MI", "low", "U", "unable-to-assess");

    private AllergyToIntolerance() {}

    /** Returns nothing if no allergen is named; {@code referral} is the referral's id. */
    static List<AllergyIntolerance> translate(Segment al1, String referral, Transfer transfer) {
        CodeableConcept code =
                CweToConcept.translate(new Cwe(al1.first(3)), null, transfer, "AllergyIntolerance.code");
        if (code == null) {
            transfer.warn(al1.place(3), "ALLERGEN_MISSING");
            return List.of();
        }
        var allergy = new AllergyIntolerance().setCode(code);
        allergy.getClinicalStatus().addCoding().setSystem(CLINICAL).setCode("active");
        kind(al1, allergy, transfer);
        transfer.dateTime(al1.text(6), "AllergyIntolerance.onsetDateTime", allergy::setOnset);
        return List.of(Owned.named(referral + "|AL1|" + CweToConcept.name(code), allergy, transfer));
    }

    private static void kind(Segment al1, AllergyIntolerance allergy, Transfer transfer) {
        St type = al1.text(2);
        if (CATEGORIES.containsKey(type.orEmpty())) {
            allergy.addCategory(AllergyIntoleranceCategory.fromCode(CATEGORIES.get(type.value())));
            MappedCode.note(al1.first(2), "AllergyIntolerance.category[0]", transfer);
        }
        St severity = al1.text(4);
        if (CRITICALITIES.containsKey(severity.orEmpty())) {
            allergy.setCriticality(AllergyIntoleranceCriticality.fromCode(CRITICALITIES.get(severity.value())));
            MappedCode.note(al1.first(4), "AllergyIntolerance.criticality", transfer);
        }
        for (Repetition reaction : al1.all(5)) {
            String target =
                    "AllergyIntolerance.reaction[" + allergy.getReaction().size() + "].manifestation[0].text";
            transfer.to(reaction.get(1), target, text -> allergy.addReaction()
                    .addManifestation()
                    .setText(text));
        }
    }
}

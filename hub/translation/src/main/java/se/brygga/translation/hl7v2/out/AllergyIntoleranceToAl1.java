package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes AL1 (HL7 v2.5.1, 3.4.6). */
final class AllergyIntoleranceToAl1 {

    private AllergyIntoleranceToAl1() {}

    /** Writes an allergy; {@code number} counts from 1. */
    static void write(AllergyIntolerance allergy, int number, MessageWriter writer) {
        SegmentWriter al1 = writer.segment("AL1", allergy);
        al1.constant(1, String.valueOf(number));
        if (allergy.hasCategory()) {
            String category = allergy.getCategory().get(0).getCode();
            al1.set(2, Tables.ALLERGEN_TYPE.get(category), "category[0]");
        }
        ConceptToCwe.write(al1.add(3), allergy.getCode(), "code");
        if (allergy.hasCriticality()) {
            String criticality = allergy.getCriticality().toCode();
            al1.set(4, Tables.ALLERGY_SEVERITY.get(criticality), "criticality");
        }
        reactions(allergy, al1);
        if (allergy.getOnset() instanceof DateTimeType onset) {
            date(onset, al1);
        }
    }

    /** AL1-5 is text. */
    private static void reactions(AllergyIntolerance allergy, SegmentWriter al1) {
        for (int i = 0; i < allergy.getReaction().size(); i++) {
            AllergyIntoleranceReactionComponent reaction = allergy.getReaction().get(i);
            for (int j = 0; j < reaction.getManifestation().size(); j++) {
                var manifestation = reaction.getManifestation().get(j);
                String path = "reaction[" + i + "].manifestation[" + j + ']';
                if (manifestation.hasText()) {
                    al1.set(5, manifestation.getText(), path + ".text");
                } else {
                    al1.set(5, manifestation.getCodingFirstRep().getDisplay(), path + ".coding[0].display");
                }
            }
        }
    }

    /** AL1-6 is a date without time. */
    private static void date(DateTimeType onset, SegmentWriter al1) {
        String path = "onsetDateTime";
        String digits = DateTimeToDtm.text(onset, al1, path);
        int most = "YYYYMMDD".length();
        if (digits != null && digits.length() > most) {
            al1.warn(path, "DATE_PRECISION");
            digits = digits.substring(0, most);
        }
        FieldWriter at = al1.add(6);
        at.set(1, digits, path);
    }
}

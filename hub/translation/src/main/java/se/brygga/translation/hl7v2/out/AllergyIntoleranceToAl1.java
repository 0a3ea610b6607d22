package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
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
            String code = Tables.ALLERGEN_TYPE.back(category);
            al1.set(2, ConceptToCwe.code(al1.destination(), "allergenType", category, code), "category[0]");
        }
        ConceptToCwe.write(al1.add(3), allergy.getCode(), "code");
        if (allergy.hasCriticality()) {
            String criticality = allergy.getCriticality().toCode();
            al1.set(4, Tables.ALLERGY_CRITICALITY.back(criticality), "criticality");
        } else if (allergy.getReactionFirstRep().hasSeverity()) {
            al1.set(
                    4,
                    Tables.REACTION_SEVERITY.back(
                            allergy.getReactionFirstRep().getSeverity().toCode()),
                    "reaction[0].severity");
        }
        reactions(allergy, al1);
        if (allergy.getOnset() instanceof DateTimeType onset) {
            date(onset, al1);
        }
        if ("active".equals(allergy.getClinicalStatus().getCodingFirstRep().getCode())) {
            al1.mapped("clinicalStatus", "AL1");
        }
        AnnotationToNte.write(allergy.getNote(), allergy, writer);
    }

    /** AL1-5 is text. */
    private static void reactions(AllergyIntolerance allergy, SegmentWriter al1) {
        for (int i = 0; i < allergy.getReaction().size(); i++) {
            AllergyIntoleranceReactionComponent reaction = allergy.getReaction().get(i);
            for (int j = 0; j < reaction.getManifestation().size(); j++) {
                var manifestation = reaction.getManifestation().get(j);
                String path = "reaction[" + i + "].manifestation[" + j + ']';
                if (manifestation.hasCoding()) {
                    ConceptToCwe.write(al1.add(5), manifestation, path);
                } else {
                    al1.set(5, manifestation.getText(), path + ".text");
                }
            }
            if (reaction.hasSeverity()) {
                noteSeverity(allergy, "reaction[" + i + "].severity", al1);
            }
        }
    }

    /** A severity that follows from the criticality is told by it. */
    private static void noteSeverity(AllergyIntolerance allergy, String path, SegmentWriter al1) {
        boolean high = allergy.getCriticality() == AllergyIntoleranceCriticality.HIGH;
        boolean low = allergy.getCriticality() == AllergyIntoleranceCriticality.LOW;
        for (AllergyIntoleranceReactionComponent reaction : allergy.getReaction()) {
            if (high && reaction.getSeverity() == AllergyIntoleranceSeverity.SEVERE
                    || low && reaction.getSeverity() == AllergyIntoleranceSeverity.MILD) {
                al1.mapped(path, "AL1-4");
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

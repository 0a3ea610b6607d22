package se.brygga.translation.hl7v2.person;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeableConcept;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates what AL1 and IAM have in common: kind, allergen, severity and reactions (HL7 v2-to-FHIR, segment AL1). */
final class AllergyFields {

    private static final CodeMap CATEGORIES = CodeMap.named("v2-0127-allergen-type");
    private static final CodeMap CRITICALITIES = CodeMap.named("v2-0128-allergy-criticality");
    private static final CodeMap SEVERITIES = CodeMap.named("v2-0128-reaction-severity");
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
    private static final String ELEMENT = "AllergyIntolerance";

    private AllergyFields() {}

    /** Returns what an allergen is called within the person's own: its code with the system, else its text; empty if neither is sent. */
    static String key(Cwe allergen, Transfer transfer) {
        return allergen.code().present()
                ? CodingSystem.key(allergen.code(), allergen.system(), transfer.source())
                : allergen.text().orEmpty();
    }

    /** Returns an active allergy with its id; {@code own} says which of the person's it is. */
    static AllergyIntolerance allergy(String own, PersonInMessage about, Transfer transfer) {
        var allergy = new AllergyIntolerance();
        allergy.setId(transfer.source().resourceId(ELEMENT, about.own(own)));
        allergy.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        return allergy;
    }

    /** An allergy has a clinical status unless it was entered in error (FHIR R4, ait-1 and ait-2). */
    static void status(String clinical, String verification, AllergyIntolerance allergy) {
        boolean error = "entered-in-error".equals(verification);
        if (!error) {
            allergy.getClinicalStatus().addCoding().setSystem(CLINICAL).setCode(clinical == null ? "active" : clinical);
        }
        if (verification != null) {
            allergy.getVerificationStatus().addCoding().setSystem(VERIFICATION).setCode(verification);
        }
    }

    static void category(Cwe type, AllergyIntolerance allergy, Transfer transfer) {
        String category = transfer.code("allergenType", type.code(), CATEGORIES);
        if (category != null) {
            allergy.addCategory(FhirCode.of(AllergyIntoleranceCategory::fromCode, category, type.code()));
            transfer.coded(type, ELEMENT + ".category[0]");
        }
    }

    static void code(Cwe allergen, AllergyIntolerance allergy, Transfer transfer) {
        allergy.setCode(CweToConcept.orText(allergen, null, transfer, ELEMENT + ".code"));
    }

    /** Reactions, each with the severity: of the allergy as a whole only its criticality can be said. */
    static void reactions(Cwe severity, List<Cwe> reactions, AllergyIntolerance allergy, Transfer transfer) {
        String criticality = transfer.code("allergyCriticality", severity.code(), CRITICALITIES);
        if (criticality != null) {
            allergy.setCriticality(FhirCode.of(AllergyIntoleranceCriticality::fromCode, criticality, severity.code()));
            transfer.coded(severity, ELEMENT + ".criticality");
        }
        String severe = transfer.code("reactionSeverity", severity.code(), SEVERITIES);
        for (Cwe reaction : reactions) {
            String target = ELEMENT + ".reaction[" + allergy.getReaction().size() + ']';
            CodeableConcept sign = CweToConcept.orText(reaction, null, transfer, target + ".manifestation[0]");
            if (sign == null) {
                continue;
            }
            AllergyIntoleranceReactionComponent component =
                    allergy.addReaction().addManifestation(sign);
            if (severe != null) {
                component.setSeverity(FhirCode.of(AllergyIntoleranceSeverity::fromCode, severe, severity.code()));
                transfer.coded(severity, criticality != null ? ELEMENT + ".criticality" : target + ".severity");
            }
        }
    }
}

package se.brygga.app.fhir.summary;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/** Makes allergies and problems fit the profiles of IPS 1.1.0, which ask for a clinical status. */
final class ProblemsToIps {

    private ProblemsToIps() {}

    /**
     * FHIR R4 has no code for a status that nobody told, and allows no reason for its absence: what stands among the current
     * ones is coded so, and the words say why.
     */
    private static CodeableConcept shownAsCurrent(String system) {
        return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/" + system, "active", null))
                .setText(Words.STATUS_NOT_TOLD.toString());
    }

    static boolean fits(AllergyIntolerance allergy) {
        if (!allergy.hasClinicalStatus()) {
            allergy.setClinicalStatus(shownAsCurrent("allergyintolerance-clinical"));
        }
        return true;
    }

    static boolean fits(Condition condition) {
        if (!condition.hasClinicalStatus()) {
            condition.setClinicalStatus(shownAsCurrent("condition-clinical"));
        }
        if (!condition.hasCode()) {
            Absent.unknown(condition.getCode());
        }
        return true;
    }
}

package se.brygga.coordination.plan;

import java.util.Locale;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import se.brygga.core.fhir.First;

/** What things of a plan are called, in words and as keys. */
final class Wording {

    private Wording() {}

    static String of(CarePlanActivityComponent activity) {
        var detail = activity.getDetail();
        return detail.hasDescription() ? detail.getDescription() : of(detail.getCode());
    }

    static String of(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        var coding = First.coding(concept);
        return coding.hasDisplay() ? coding.getDisplay() : coding.hasCode() ? coding.getCode() : "";
    }

    /** Municipal systems have no ids of activities: the same words, however spaced and capitalised, are the same activity. */
    static String key(String id, String text) {
        return id != null && !id.isBlank()
                ? "#" + id
                : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

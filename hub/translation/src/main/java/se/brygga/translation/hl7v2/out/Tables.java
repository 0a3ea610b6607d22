package se.brygga.translation.hl7v2.out;

import java.util.Map;
import se.brygga.core.terminology.CodeMap;

/**
 * HL7's tables read backwards: our code to theirs, null if they have none.
 *
 * <p>Those that stand here as maps have several codes for one of ours, and the first of the concept map would say too much.
 */
final class Tables {

    static final CodeMap GENDER = CodeMap.named("v2-0001-administrative-sex");

    static final CodeMap PATIENT_CLASS = CodeMap.named("v2-0004-patient-class");
    static final CodeMap ALLERGEN_TYPE = CodeMap.named("v2-0127-allergen-type");
    static final CodeMap ALLERGY_CRITICALITY = CodeMap.named("v2-0128-allergy-criticality");
    static final CodeMap REACTION_SEVERITY = CodeMap.named("v2-0128-reaction-severity");

    /** Kinds of care in v3-ActCode that table 0004 has only a wider word for. */
    static final Map<String, String> WIDER_CLASS = Map.of("ACUTE", "I", "NONAC", "I", "HH", "O", "FLD", "O", "VR", "O");

    /** diagnostic-report-status to table 0123. */
    static final Map<String, String> REPORT_STATUS = Map.of(
            "registered", "O",
            "partial", "R",
            "preliminary", "P",
            "final", "F",
            "corrected", "C",
            "amended", "C",
            "cancelled", "X");

    /** observation-status to table 0085. */
    static final Map<String, String> RESULT_STATUS = Map.of(
            "registered", "I",
            "preliminary", "P",
            "final", "F",
            "corrected", "C",
            "amended", "A",
            "entered-in-error", "D",
            "cancelled", "X");

    static final CodeMap ORDER_STATUS = CodeMap.named("v2-0038-order-status");
    static final CodeMap PRIORITY = CodeMap.named("v2-0485-priority");

    /** composition-status to table 0271. */
    static final Map<String, String> DOCUMENT_COMPLETION = Map.of("preliminary", "IP", "final", "AU", "amended", "AU");

    static final CodeMap DOCUMENT_AVAILABILITY = CodeMap.named("v2-0273-availability");
    static final CodeMap DOCUMENT_CONFIDENTIALITY = CodeMap.named("v2-0272-confidentiality");
    static final CodeMap APPOINTMENT_STATUS = CodeMap.named("v2-0278-appointment-status");

    private Tables() {}
}

package se.brygga.translation.hl7v2.out;

import java.util.Map;
import se.brygga.core.terminology.CodeMap;

/**
 * HL7's tables read backwards: our code to theirs, null if they have none.
 *
 * <p>The name of a table is that of its concept map; one that has no concept map yet stands here.
 */
final class Tables {

    static final CodeMap GENDER = CodeMap.named("v2-0001-administrative-sex");

    /** v3-MaritalStatus to table 0002; the rest is the same in both. */
    static final Map<String, String> MARITAL_STATUS = Map.of("L", "A", "T", "P");

    /** v3-ActCode to table 0004: kinds of inpatient and ambulatory care that the table does not tell apart are widened. */
    static final Map<String, String> PATIENT_CLASS = Map.of(
            "EMER", "E",
            "IMP", "I",
            "ACUTE", "I",
            "NONAC", "I",
            "AMB", "O",
            "HH", "O",
            "FLD", "O",
            "VR", "O",
            "PRENC", "P",
            "UNK", "U");

    /** Classes that the table has no better word for than a wider one. */
    static final Map<String, String> WIDER_CLASS = Map.of("ACUTE", "I", "NONAC", "I", "HH", "O", "FLD", "O", "VR", "O");

    /** diagnosis-role to table 0052. */
    static final Map<String, String> DIAGNOSIS_TYPE = Map.of("AD", "A", "DD", "F", "CC", "W");

    /** allergy-intolerance-category to table 0127. */
    static final Map<String, String> ALLERGEN_TYPE =
            Map.of("medication", "DA", "food", "FA", "environment", "EA", "biologic", "MA");

    /** allergy-intolerance-criticality to table 0128. */
    static final Map<String, String> ALLERGY_SEVERITY = Map.of("high", "SV", "low", "MI", "unable-to-assess", "U");

    /** v3-RoleCode to table 0063. */
    static final Map<String, String> RELATIONSHIP = Map.ofEntries(
            Map.entry("SPS", "SPO"),
            Map.entry("DOMPART", "DOM"),
            Map.entry("CHILD", "CHD"),
            Map.entry("GRNDCHILD", "GCH"),
            Map.entry("NCHILD", "NCH"),
            Map.entry("STPCHLD", "SCH"),
            Map.entry("PRN", "PAR"),
            Map.entry("MTH", "MTH"),
            Map.entry("FTH", "FTH"),
            Map.entry("GRPRN", "GRP"),
            Map.entry("SIB", "SIB"),
            Map.entry("BRO", "BRO"),
            Map.entry("SIS", "SIS"),
            Map.entry("EXT", "EXF"),
            Map.entry("FRND", "FND"),
            Map.entry("GUARD", "GRD"));

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

    /** request-status to table 0038. */
    static final Map<String, String> ORDER_STATUS = Map.of(
            "active", "IP",
            "completed", "CM",
            "revoked", "CA",
            "on-hold", "HD",
            "entered-in-error", "ER");

    /** request-priority to table 0485, which OBR-5 and TQ1-9 share. */
    static final Map<String, String> PRIORITY = Map.of("routine", "R", "urgent", "A", "asap", "A", "stat", "S");

    /** composition-status to table 0271. */
    static final Map<String, String> DOCUMENT_COMPLETION =
            Map.of("preliminary", "IP", "final", "AU", "amended", "AU");

    /** appointment-status to table 0278. */
    static final Map<String, String> APPOINTMENT_STATUS = Map.of(
            "pending", "Pending",
            "waitlist", "Waitlist",
            "booked", "Booked",
            "arrived", "Started",
            "checked-in", "Started",
            "fulfilled", "Complete",
            "cancelled", "Cancelled",
            "noshow", "Noshow",
            "entered-in-error", "Deleted");

    private Tables() {}
}

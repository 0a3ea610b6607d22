package se.brygga.coordination.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * The codes by which vital signs are recognised: config/news2.csv (domain.md 11). None are set at first, and then nothing is
 * scored.
 *
 * @param meanings what each code means, by {@code system|code}: a parameter in small letters, {@code saturation-scale-2},
 *     {@code air}, {@code oxygen-given}, {@code alert}, {@code confusion}, {@code voice}, {@code pain}, {@code unresponsive}
 */
public record News2Codes(Map<String, String> meanings) {

    /** No codes: nothing is scored. */
    public static final News2Codes NONE = new News2Codes(Map.of());

    /** Saturation that is aimed at 88 to 92 per cent. */
    public static final String SCALE_2 = "saturation-scale-2";

    static final String AIR = "air";
    static final String OXYGEN_GIVEN = "oxygen-given";
    static final String ALERT = "alert";
    static final Set<String> NOT_ALERT = Set.of("confusion", "voice", "pain", "unresponsive");

    /** What a line of the table can mean, in the order of the documentation. */
    public static final List<String> MEANINGS = List.of(
            "respiration",
            "saturation",
            SCALE_2,
            "oxygen",
            "systolic",
            "pulse",
            "consciousness",
            "temperature",
            AIR,
            OXYGEN_GIVEN,
            ALERT,
            "confusion",
            "voice",
            "pain",
            "unresponsive");

    /** Returns what a concept means for NEWS2. */
    Optional<String> meaning(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(coding -> meanings.get(coding.getSystem() + "|" + coding.getCode()))
                .filter(meaning -> meaning != null)
                .findFirst();
    }
}

package se.brygga.translation.hl7v2.person;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates PID-15: a language of ISO 639 becomes BCP 47, any other code keeps table 0296. */
final class LanguageToConcept {

    private static final String BCP_47 = "urn:ietf:bcp:47";

    /** Two and three letters of ISO 639 to the subtag of BCP 47. */
    private static final Map<String, String> SUBTAGS = new HashMap<>();

    static {
        for (String language : Locale.getISOLanguages()) {
            SUBTAGS.put(language, language);
            SUBTAGS.put(Locale.forLanguageTag(language).getISO3Language(), language);
        }
    }

    private LanguageToConcept() {}

    static CodeableConcept translate(Cwe language, Transfer transfer, String target) {
        String subtag = SUBTAGS.get(language.code().value().toLowerCase(Locale.ROOT));
        if (subtag == null) {
            return CweToConcept.translate(language, CodingSystem.table("0296"), transfer, target);
        }
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(BCP_47).setCode(subtag);
        transfer.mapped(language.code(), target + ".coding[0].code");
        transfer.mapped(language.system(), target + ".coding[0].system");
        transfer.to(language.text(), target + ".text", concept::setText);
        return concept;
    }
}

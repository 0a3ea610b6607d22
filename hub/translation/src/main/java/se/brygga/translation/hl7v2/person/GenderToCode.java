package se.brygga.translation.hl7v2.person;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates table 0001; a sender with codes of its own has {@code codes/gender.csv}. A gender is never guessed. */
final class GenderToCode {

    private static final CodeMap GENDERS = CodeMap.named("v2-0001-administrative-sex");

    private GenderToCode() {}

    static void set(St code, String target, Consumer<AdministrativeGender> setter, Transfer transfer) {
        String gender = transfer.code("gender", code, GENDERS);
        if (gender != null) {
            setter.accept(FhirCode.of(AdministrativeGender::fromCode, gender, code));
            transfer.mapped(code, target);
        } else if (code.present()) {
            transfer.warn(code.place(), "GENDER_UNKNOWN");
        }
    }
}

package se.brygga.translation.hl7v2.element;

import java.util.function.Function;
import org.hl7.fhir.exceptions.FHIRException;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.St;

/** Turns the target of a code table into a code of FHIR: a connector's table may be wrong. */
public final class FhirCode {

    private FhirCode() {}

    /** Returns the code; throws {@link Untranslatable} with CODE_TARGET if FHIR does not have it. {@code sent} is what was looked up. */
    public static <T> T of(Function<String, T> reader, String target, St sent) {
        try {
            return reader.apply(target);
        } catch (FHIRException unknown) {
            throw new Untranslatable(
                    sent.place(), "CODE_TARGET", "The connector's table gives a target that FHIR does not have");
        }
    }
}

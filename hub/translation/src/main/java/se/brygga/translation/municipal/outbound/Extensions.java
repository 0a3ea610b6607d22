package se.brygga.translation.municipal.outbound;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;

/** What extensions hold; anybody may have written them, so each may be missing or of another type. */
final class Extensions {

    private Extensions() {}

    /** Returns the text of the value; null if there is none. */
    static String text(Extension extension) {
        return extension == null || !extension.hasValue()
                ? null
                : extension.getValue().primitiveValue();
    }

    /** Returns the number; null if there is none. */
    static BigDecimal number(Extension extension) {
        return extension != null && extension.getValue() instanceof DecimalType number ? number.getValue() : null;
    }
}

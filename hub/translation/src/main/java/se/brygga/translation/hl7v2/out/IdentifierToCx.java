package se.brygga.translation.hl7v2.out;

import java.util.Objects;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.translation.hl7v2.write.FieldWriter;

/** Writes identifiers as CX and EI (HL7 v2.5.1, 2.A.14 and 2.A.28). */
final class IdentifierToCx {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final int DATE_DIGITS = "YYYYMMDD".length();

    private IdentifierToCx() {}

    /** Writes {@code id^^^authority^type}; {@code otherwise} is the type of one that has none. */
    static void write(FieldWriter at, Identifier identifier, String otherwise, String path) {
        if (!identifier.hasValue()) {
            return;
        }
        at.set(1, identifier.getValue(), path + ".value");
        Authority.of(identifier, at.segment().destination()).writeIn(at, 4, path);
        String type = type(identifier);
        at.set(5, type == null ? otherwise : type, path + ".type");
        date(at, 7, identifier.getPeriod().getStartElement(), path + ".period.start");
        date(at, 8, identifier.getPeriod().getEndElement(), path + ".period.end");
    }

    /** Writes {@code id^name^oid^ISO}. */
    static void writeEi(FieldWriter at, Identifier identifier, String path) {
        if (identifier.hasValue()) {
            at.set(1, identifier.getValue(), path + ".value");
            Authority.of(identifier, at.segment().destination()).write(at, path);
        }
    }

    /** Returns the code of table 0203; null if the identifier has none. */
    static String type(Identifier identifier) {
        return identifier.getType().getCoding().stream()
                .filter(coding -> TYPES.equals(coding.getSystem()))
                .map(coding -> coding.getCode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** CX.7 and CX.8 are dates without time. */
    private static void date(FieldWriter at, int component, BaseDateTimeType time, String path) {
        String digits = DateTimeToDtm.text(time, at.segment(), path);
        if (digits != null && digits.length() > DATE_DIGITS) {
            at.segment().warn(path, "DATE_PRECISION");
            digits = digits.substring(0, DATE_DIGITS);
        }
        at.set(component, digits, path);
    }
}

package se.brygga.translation.hl7v2.out;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBX-2, OBX-5 and OBX-6: a value with its type and unit (HL7 v2.5.1, 7.4.2.2 to 7.4.2.6, table 0125). */
final class ValueToObx {

    private static final int TYPE = 2;
    private static final int VALUE = 5;
    private static final int UNIT = 6;

    private ValueToObx() {}

    /** Writes a value; {@code path} ends before the name of its type, as in {@code component[0].value}. */
    static void write(SegmentWriter obx, Type value, String path) {
        String type = value.fhirType();
        String typed = path + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        if (value instanceof Quantity quantity) {
            quantity(obx, quantity, typed);
        } else if (value instanceof CodeableConcept concept) {
            obx.constant(TYPE, obx.version().from(5) ? "CWE" : "CE");
            ConceptToCwe.write(obx.add(VALUE), concept, typed);
        } else if (value instanceof StringType text) {
            obx.constant(TYPE, text.getValue().indexOf('\n') < 0 ? "ST" : "FT");
            obx.set(VALUE, text.getValue(), typed);
        } else if (value instanceof BaseDateTimeType time) {
            time(obx, time, typed);
        } else if (value instanceof TimeType time) {
            obx.constant(TYPE, "TM");
            obx.set(VALUE, time(time), typed);
        } else if (value instanceof Range range) {
            range(obx, range, typed);
        } else if (value instanceof Ratio ratio) {
            ratio(obx, ratio, typed);
        } else {
            rare(obx, value, typed);
        }
    }

    private static void quantity(SegmentWriter obx, Quantity quantity, String path) {
        if (!quantity.hasValue()) {
            throw obx.untranslatable(path, "VALUE_MISSING", "A quantity without a number cannot be written");
        }
        if (quantity.hasComparator()) {
            obx.constant(TYPE, "SN");
            obx.add(VALUE)
                    .set(1, quantity.getComparator().toCode(), path + ".comparator")
                    .set(2, number(quantity), path + ".value");
        } else {
            obx.constant(TYPE, "NM");
            obx.set(VALUE, number(quantity), path + ".value");
        }
        unit(obx, quantity, path);
    }

    private static void range(SegmentWriter obx, Range range, String path) {
        Quantity low = range.getLow();
        Quantity high = range.getHigh();
        if (low.hasValue() && high.hasValue() && !unit(low).equals(unit(high))) {
            throw obx.untranslatable(path, "UNITS_DIFFER", "Both ends of a range have one unit in HL7 v2");
        }
        obx.constant(TYPE, "NR");
        obx.add(VALUE).set(1, number(low), path + ".low.value").set(2, number(high), path + ".high.value");
        unit(obx, low.hasValue() ? low : high, path + (low.hasValue() ? ".low" : ".high"));
        if (low.hasValue()) {
            for (String part : new String[] {".unit", ".code", ".system"}) {
                obx.mapped(path + ".high" + part, "OBX-6");
            }
        }
    }

    private static void ratio(SegmentWriter obx, Ratio ratio, String path) {
        if (!unit(ratio.getDenominator()).isEmpty()) {
            throw obx.untranslatable(path, "UNITS_DIFFER", "HL7 v2 has no unit for the second number of a ratio");
        }
        obx.constant(TYPE, "SN");
        obx.add(VALUE)
                .set(2, number(ratio.getNumerator()), path + ".numerator.value")
                .constant(3, ":")
                .set(4, number(ratio.getDenominator()), path + ".denominator.value");
        unit(obx, ratio.getNumerator(), path + ".numerator");
    }

    private static void time(SegmentWriter obx, BaseDateTimeType time, String path) {
        String text = DateTimeToDtm.text(time, obx, path);
        boolean date = text != null && text.length() <= "YYYYMMDD".length();
        obx.constant(TYPE, date ? "DT" : obx.version().from(6) ? "DTM" : "TS");
        obx.set(VALUE, text, path);
    }

    private static void rare(SegmentWriter obx, Type value, String path) {
        if (value instanceof BooleanType truth) {
            obx.constant(TYPE, obx.version().from(5) ? "CWE" : "CE");
            obx.add(VALUE).set(1, truth.booleanValue() ? "Y" : "N", path).constant(3, "HL70136");
        } else if (value instanceof IntegerType whole) {
            obx.constant(TYPE, "NM");
            obx.set(VALUE, whole.getValueAsString(), path);
        } else if (value instanceof Period period) {
            obx.constant(TYPE, "DR");
            FieldWriter at = obx.add(VALUE);
            DateTimeToDtm.write(at, 1, period.getStartElement(), path + ".start");
            DateTimeToDtm.write(at, 2, period.getEndElement(), path + ".end");
        } else {
            throw obx.untranslatable(path, "VALUE_TYPE", "HL7 v2 has no value of this type");
        }
    }

    /** A unit without a code is text, and stands where the code would. */
    private static void unit(SegmentWriter obx, Quantity quantity, String path) {
        if (quantity.hasCode()) {
            obx.add(UNIT)
                    .set(1, quantity.getCode(), path + ".code")
                    .set(2, quantity.getUnit(), path + ".unit")
                    .set(3, ConceptToCwe.system(quantity.getSystem()), path + ".system");
        } else {
            obx.set(UNIT, quantity.getUnit(), path + ".unit");
        }
    }

    private static String unit(Quantity quantity) {
        return quantity.hasCode() ? quantity.getCode() : quantity.hasUnit() ? quantity.getUnit() : "";
    }

    private static String number(Quantity quantity) {
        BigDecimal number = quantity.getValue();
        return number == null ? null : number.toPlainString();
    }

    private static String time(TimeType time) {
        String original = time.getExtensionString(Canonical.ORIGINAL_VALUE);
        boolean spelled = original != null && original.matches("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,4})?)?)?([+-]\\d{4})?");
        return spelled ? original : time.getValue().replace(":", "");
    }
}

package se.brygga.translation.hl7v2.observation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Quantity;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodesToConcept;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates numbers with their unit to Quantity (HL7 v2-to-FHIR, data types NM and CQ; OBX-6). */
final class NmToQuantity {

    private static final String UCUM = "http://unitsofmeasure.org";

    /** FHIR decimals have 18 digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}([.,]\\d{0,17})?|[.,]\\d{1,17})");

    private NmToQuantity() {}

    /** Returns the number; null if it is none. A decimal comma is read as a point and warned of. */
    static BigDecimal number(St value, Transfer transfer) {
        if (!value.present() || !NUMBER.matcher(value.value()).matches()) {
            return null;
        }
        String text = value.value();
        if (text.indexOf(',') >= 0) {
            transfer.warn(value.place(), "DECIMAL_COMMA");
            text = text.replace(',', '.');
        }
        return new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    /** Translates a number with the unit of its own component (CQ); null if it is no number. */
    static Quantity withOwnUnit(Repetition cq, Transfer transfer, String target) {
        BigDecimal number = number(cq.get(1), transfer);
        if (number == null) {
            return null;
        }
        transfer.mapped(cq.get(1), target + ".value");
        var quantity = new Quantity().setValue(number);
        unit(quantity, new St[] {cq.get(2, 1), cq.get(2, 2), cq.get(2, 3), cq.get(2, 9)}, transfer, target);
        return quantity;
    }

    /** Sets OBX-6: a code if it is UCUM, else what people read. */
    static Quantity unit(Quantity quantity, Repetition unit, Transfer transfer, String target) {
        if (!unit.get(1).present() && !unit.get(2).present() && unit.get(4).present()) {
            unit(quantity, new St[] {unit.get(4), unit.get(5), unit.get(6), unit.get(9)}, transfer, target);
            return quantity;
        }
        unit(quantity, new St[] {unit.get(1), unit.get(2), unit.get(3), unit.get(9)}, transfer, target);
        boolean alternateIsUcum = UCUM.equals(CodesToConcept.system(unit.get(6), transfer));
        if (!quantity.hasCode() && alternateIsUcum && unit.get(4).present()) {
            transfer.to(unit.get(4), target + ".code", quantity::setCode);
            quantity.setSystem(UCUM);
            transfer.mapped(unit.get(6), target + ".system");
            transfer.dropped(unit.get(5), Reason.DUPLICATE_OF);
        }
        return quantity;
    }

    /** {@code parts}: code, text, code system, original text. */
    private static void unit(Quantity quantity, St[] parts, Transfer transfer, String target) {
        St code = parts[0];
        St text = parts[3].present() ? parts[3] : parts[1];
        String system = CodesToConcept.system(parts[2], transfer);
        if (system != null && code.present()) {
            quantity.setSystem(system);
            transfer.to(code, target + ".code", quantity::setCode);
            transfer.mapped(parts[2], target + ".system");
        }
        St readable = text.present() ? text : code;
        transfer.to(readable, target + ".unit", quantity::setUnit);
    }

    /** Returns the unit for people, to stand behind a value that is no number; empty if there is none. */
    static String suffix(Repetition unit, Transfer transfer) {
        St readable = unit.get(2).present() ? unit.get(2) : unit.get(1);
        transfer.mapped(readable, "Observation.valueString");
        return readable.present() ? ' ' + readable.value() : "";
    }
}

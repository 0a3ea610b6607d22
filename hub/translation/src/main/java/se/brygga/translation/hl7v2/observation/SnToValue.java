package se.brygga.translation.hl7v2.observation;

import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToUnit;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates SN and NR: quantity with comparator, range or ratio (HL7 v2-to-FHIR, data types SN and NR). */
final class SnToValue {

    private static final Map<String, QuantityComparator> COMPARATORS = Map.of(
            "<", QuantityComparator.LESS_THAN,
            "<=", QuantityComparator.LESS_OR_EQUAL,
            ">", QuantityComparator.GREATER_THAN,
            ">=", QuantityComparator.GREATER_OR_EQUAL);

    private SnToValue() {}

    /** Translates SN; null if it cannot be understood: then it is kept as text. */
    static Type translate(Repetition sn, Repetition unit, Transfer transfer) {
        String comparator = sn.get(1).orEmpty();
        BigDecimal first = Numbers.number(sn.get(2), transfer);
        St separator = sn.get(3);
        BigDecimal second = Numbers.number(sn.get(4), transfer);
        if (first == null || sn.get(4).present() != (second != null)) {
            return null;
        }
        Type value = value(comparator, first, separator.orEmpty(), second);
        if (value != null) {
            sn.parts().forEach(part -> transfer.mapped(part, "Observation.value"));
            units(value, unit, transfer);
        }
        return value;
    }

    /** Translates NR; null if neither end is a number. */
    static Type range(Repetition nr, Repetition unit, Transfer transfer) {
        BigDecimal low = Numbers.number(nr.get(1), transfer);
        BigDecimal high = Numbers.number(nr.get(2), transfer);
        boolean all = nr.get(1).present() == (low != null) && nr.get(2).present() == (high != null);
        if (!all || low == null && high == null) {
            return null;
        }
        var range = new Range();
        if (low != null) {
            range.getLow().setValue(low);
        }
        if (high != null) {
            range.getHigh().setValue(high);
        }
        nr.parts().forEach(part -> transfer.mapped(part, "Observation.value"));
        units(range, unit, transfer);
        return range;
    }

    private static Type value(String comparator, BigDecimal first, String separator, BigDecimal second) {
        if (second == null) {
            QuantityComparator known = COMPARATORS.get(comparator);
            boolean plain = comparator.isEmpty() || comparator.equals("=");
            return separator.isEmpty() && (plain || known != null)
                    ? new Quantity().setValue(first).setComparator(known)
                    : null;
        }
        if (comparator.isEmpty() || comparator.equals("=") || comparator.equals(separator)) {
            return switch (separator) {
                case "-" -> new Range().setLow(new Quantity().setValue(first)).setHigh(new Quantity().setValue(second));
                case ":", "/" ->
                    new Ratio()
                            .setNumerator(new Quantity().setValue(first))
                            .setDenominator(new Quantity().setValue(second));
                default -> null;
            };
        }
        return null;
    }

    /** Of a ratio the unit, if there is one, is that of the numerator. */
    private static void units(Type value, Repetition unit, Transfer transfer) {
        if (value instanceof Quantity quantity) {
            CweToUnit.set(quantity, new Cwe(unit), transfer, "Observation.valueQuantity");
        } else if (value instanceof Ratio ratio) {
            CweToUnit.set(ratio.getNumerator(), new Cwe(unit), transfer, "Observation.valueRatio.numerator");
        } else if (value instanceof Range range) {
            if (range.hasLow()) {
                CweToUnit.set(range.getLow(), new Cwe(unit), transfer, "Observation.valueRange.low");
            }
            if (range.hasHigh()) {
                CweToUnit.set(range.getHigh(), new Cwe(unit), transfer, "Observation.valueRange.high");
            }
        }
    }
}

package se.brygga.translation.hl7v2.element;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Quantity;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates numbers with their unit to Quantity (HL7 v2-to-FHIR, data types NM and CQ). */
public final class NmToQuantity {

    private NmToQuantity() {}

    /** Translates an amount that is there, with its unit if one is; throws {@link Untranslatable} if it is no amount. */
    public static Quantity amount(St number, Cwe unit, Transfer transfer, String target) {
        var quantity = new Quantity().setValue(Numbers.amount(number));
        transfer.mapped(number, target + ".value");
        return CweToUnit.set(quantity, unit, transfer, target);
    }

    /** Translates CQ with an amount that is there; throws {@link Untranslatable} if it is none. */
    public static Quantity amount(Repetition cq, Transfer transfer, String target) {
        return quantity(Numbers.amount(cq.get(1)), cq, transfer, target);
    }

    /** Translates a number; null if it is none. */
    public static Quantity number(St number, Cwe unit, Transfer transfer, String target) {
        BigDecimal value = Numbers.number(number, transfer);
        if (value == null) {
            return null;
        }
        transfer.mapped(number, target + ".value");
        return CweToUnit.set(new Quantity().setValue(value), unit, transfer, target);
    }

    /** Translates CQ with any number; null if it is none. */
    public static Quantity number(Repetition cq, Transfer transfer, String target) {
        BigDecimal value = Numbers.number(cq.get(1), transfer);
        return value == null ? null : quantity(value, cq, transfer, target);
    }

    private static Quantity quantity(BigDecimal value, Repetition cq, Transfer transfer, String target) {
        var quantity = new Quantity().setValue(value);
        transfer.mapped(cq.get(1), target + ".value");
        CweToUnit.set(quantity, cq, transfer, target);
        return quantity;
    }
}

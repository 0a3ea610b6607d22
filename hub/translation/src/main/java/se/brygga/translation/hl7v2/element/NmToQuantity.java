package se.brygga.translation.hl7v2.element;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Quantity;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates amounts, which are never below zero, with their unit (HL7 v2-to-FHIR, data types NM, CQ and CWE[Quantity]). */
public final class NmToQuantity {

    /** The code system of units. */
    public static final String UCUM = "http://unitsofmeasure.org";

    private static final Pattern AMOUNT = Pattern.compile("\\+?(\\d{1,12}(\\.\\d{0,8})?|\\.\\d{1,8})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Set<String> UNITS_OF_TIME = Set.of("s", "min", "h", "d", "wk", "mo", "a");
    private static final CodeMap TIMES = CodeMap.named("v2-duration-unit");

    private NmToQuantity() {}

    /** Returns the amount; throws {@link Untranslatable} with NUMBER_FORMAT if it is none. The value must be there. */
    public static BigDecimal amount(St number) {
        if (!isAmount(number)) {
            throw new Untranslatable(
                    number.place(), "NUMBER_FORMAT", "Not an amount: digits with a decimal point, not below zero");
        }
        return new BigDecimal(number.value());
    }

    /** Returns true if the value is there and an amount. */
    public static boolean isAmount(St number) {
        return number.present() && AMOUNT.matcher(number.value()).matches();
    }

    /** Returns a whole number from 0; throws {@link Untranslatable} with NUMBER_FORMAT if it is none. The value must be there. */
    public static int count(St number) {
        if (!COUNT.matcher(number.value()).matches()) {
            throw new Untranslatable(number.place(), "NUMBER_FORMAT", "Not a whole number from 0 to 999999999");
        }
        return Integer.parseInt(number.value());
    }

    /** Translates an amount that is there, with its unit if one is. */
    public static Quantity translate(St number, Cwe unit, Transfer transfer, String target) {
        var quantity = new Quantity().setValue(amount(number));
        transfer.mapped(number, target + ".value");
        unit(new Unit(unit.code(), unit.text(), unit.system()), quantity, transfer, target);
        return quantity;
    }

    /** Translates CQ with an amount: its unit is in the subcomponents. */
    public static Quantity translate(Repetition cq, Transfer transfer, String target) {
        var quantity = new Quantity().setValue(amount(cq.get(1)));
        transfer.mapped(cq.get(1), target + ".value");
        unit(new Unit(cq.get(2, 1), cq.get(2, 2), cq.get(2, 3)), quantity, transfer, target);
        return quantity;
    }

    /** Returns the UCUM code of a unit of time; null if nobody knows it. {@code codes/units.csv} counts first. */
    public static String timeUnit(St unit, Transfer transfer) {
        String code = transfer.code("units", unit, TIMES);
        return code == null || UNITS_OF_TIME.contains(code) ? code : null;
    }

    private record Unit(St code, St text, St system) {}

    private static void unit(Unit unit, Quantity quantity, Transfer transfer, String target) {
        String own = transfer.source().code("units", unit.code.orEmpty());
        String stated = unit.system.present() ? CodingSystems.uri(unit.system, transfer.source()) : null;
        if (own != null) {
            quantity.setSystem(UCUM).setCode(own);
        } else if (UCUM.equals(stated)) {
            quantity.setSystem(UCUM);
            transfer.mapped(unit.system, target + ".system");
            transfer.to(unit.code, target + ".code", quantity::setCode);
        }
        transfer.to(unit.text.present() ? unit.text : unit.code, target + ".unit", quantity::setUnit);
        if (own != null) {
            transfer.mapped(unit.code, target + ".code");
        } else if (unit.code.is(unit.text.orEmpty())) {
            transfer.mapped(unit.code, target + ".unit");
        }
    }
}

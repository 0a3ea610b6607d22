package se.brygga.translation.hl7v2.element;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.St;

/** Reads NM and SI: any number, amounts, counts (HL7 v2.5.1, 2.A.47 and 2.A.70). */
public final class Numbers {

    /** FHIR decimals have 18 digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}([.,]\\d{0,17})?|[.,]\\d{1,17})");

    private static final Pattern AMOUNT = Pattern.compile("\\+?(\\d{1,12}(\\.\\d{0,8})?|\\.\\d{1,8})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    /** Returns the number; null if it is none. A decimal comma is read as a point and warned of. */
    public static BigDecimal number(St value, Transfer transfer) {
        if (!value.present() || !NUMBER.matcher(value.value()).matches()) {
            return null;
        }
        if (value.value().indexOf(',') >= 0) {
            transfer.warn(value.place(), "DECIMAL_COMMA");
        }
        return new BigDecimal(value.value().replace(',', '.'));
    }

    /** Returns true if the value is there and a number not below zero. */
    public static boolean isAmount(St number) {
        return number.present() && AMOUNT.matcher(number.value()).matches();
    }

    /** Returns the amount; throws {@link Untranslatable} with NUMBER_FORMAT if it is none: a dose is never guessed. */
    public static BigDecimal amount(St number) {
        if (!isAmount(number)) {
            throw new Untranslatable(
                    number.place(), "NUMBER_FORMAT", "Not an amount: digits with a decimal point, not below zero");
        }
        return new BigDecimal(number.value());
    }

    /** Returns a whole number from 0; throws {@link Untranslatable} with NUMBER_FORMAT if it is none. The value must be there. */
    public static int count(St number) {
        if (!COUNT.matcher(number.value()).matches()) {
            throw new Untranslatable(number.place(), "NUMBER_FORMAT", "Not a whole number from 0 to 999999999");
        }
        return Integer.parseInt(number.value());
    }

    /** Returns the number; null if it is absent, no integer, or not positive. */
    public static Integer positive(St number) {
        boolean counts = COUNT.matcher(number.orEmpty()).matches() && count(number) > 0;
        return counts ? Integer.valueOf(count(number)) : null;
    }
}

package se.brygga.translation.municipal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import se.brygga.core.message.Spelling;

/** Reads and writes decimal numbers in the connector's spelling; thousands are never set apart, so nothing is guessed. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?([eE][+-]?\\d{1,3})?");
    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_ZEROS = 15;

    private Numbers() {}

    /** Reads a number that a quantity can hold; nothing if the text is none. */
    static Optional<BigDecimal> read(String text, Spelling spelling) {
        if (!NUMBER.matcher(text).matches() || hasOtherSign(text, spelling.decimal())) {
            return Optional.empty();
        }
        var number = new BigDecimal(text.replace(',', '.'));
        boolean far = number.scale() < -MOST_ZEROS || number.scale() > MOST_ZEROS + MOST_ZEROS;
        return far && number.signum() != 0 ? Optional.empty() : Optional.of(plain(number));
    }

    /** Reads a number from 0 to 1 000 000 with at most six decimals. */
    static Optional<BigDecimal> amount(String text, Spelling spelling) {
        return read(text, spelling)
                .map(number -> number.scale() > MOST_DECIMALS ? plain(number.stripTrailingZeros()) : number)
                .filter(number ->
                        number.signum() >= 0 && number.compareTo(LARGEST) <= 0 && number.scale() <= MOST_DECIMALS);
    }

    /** Writes a number without exponent. */
    public static String write(BigDecimal number, Spelling spelling) {
        String text = number.toPlainString();
        return spelling.decimal().equals(",") ? text.replace('.', ',') : text;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 && Math.abs(number.scale()) > MOST_DECIMALS
                ? BigDecimal.ZERO
                : new BigDecimal(number.toPlainString());
    }

    private static boolean hasOtherSign(String text, String decimal) {
        return !decimal.isEmpty() && text.indexOf(decimal.equals(",") ? '.' : ',') >= 0;
    }
}

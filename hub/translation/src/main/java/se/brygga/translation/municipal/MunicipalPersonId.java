package se.brygga.translation.municipal;

import java.util.regex.Pattern;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;

/** Reads the person of a municipal message: twelve digits, or {@code system|value} with any alias of the system (domain.md 3). */
public final class MunicipalPersonId {

    private static final String BASE = "http://electronichealth.se/identifier/";
    private static final String PERSONAL = BASE + "personnummer";
    private static final String COORDINATION = BASE + "samordningsnummer";
    private static final String YEAR = "(18|19|2[01])\\d{2}";
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile(YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{4}");
    private static final Pattern COORDINATION_NUMBER = Pattern.compile(YEAR + "(0\\d|1[0-2])([6-8]\\d|9[01])\\d{4}");
    private static final Pattern DASHED = Pattern.compile("(\\d{8})-?(\\d{4})");

    private MunicipalPersonId() {}

    /** Returns the person; throws {@link Untranslatable} with {@code PNR_FORMAT} if the text is no such identifier. */
    public static PersonIdentifier read(String text, String place, IdentifierSystems systems) {
        if (text.length() > Limits.IDENTIFIER) {
            throw malformed(place);
        }
        int bar = text.lastIndexOf('|');
        if (bar < 0) {
            return national(text, place);
        }
        String system = systems.canonical(text.substring(0, bar).strip());
        String value = text.substring(bar + 1).strip();
        if (system.equals(PERSONAL) || system.equals(COORDINATION)) {
            PersonIdentifier found = national(value, place);
            if (!found.system().equals(system)) {
                throw new Untranslatable(place, "PNR_WRONG_KIND", "The identifier is not of the kind that it says");
            }
            return found;
        }
        if (value.isEmpty() || !system.contains(":")) {
            throw malformed(place);
        }
        return new PersonIdentifier(system, value);
    }

    private static PersonIdentifier national(String text, String place) {
        var digits = DASHED.matcher(text);
        if (digits.matches()) {
            String value = digits.group(1) + digits.group(2);
            if (PERSONAL_NUMBER.matcher(value).matches()) {
                return new PersonIdentifier(PERSONAL, value);
            }
            if (COORDINATION_NUMBER.matcher(value).matches()) {
                return new PersonIdentifier(COORDINATION, value);
            }
        }
        throw malformed(place);
    }

    private static Untranslatable malformed(String place) {
        return new Untranslatable(place, "PNR_FORMAT", "Write the identifier with twelve digits, or as system|value");
    }
}

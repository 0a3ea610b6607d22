package se.brygga.translation.municipal;

import java.time.LocalDate;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.Doubt;
import se.brygga.core.identifier.IdentifierKind;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;

/**
 * Reads the person of a municipal message: a national number in any known spelling, a reserve number, or
 * {@code system|value} with any alias of the system (domain.md 3).
 */
public final class MunicipalPersonId {

    private MunicipalPersonId() {}

    /**
     * Returns the person, with what is doubtful; throws {@link Untranslatable} with a code of domain.md 3 if the text is no such
     * identifier: a message about one person has no better one.
     *
     * @param today the day in the sender's zone on which the message came: reference for ages
     */
    public static ReadIdentifier read(String text, String place, Source source, LocalDate today) {
        if (text.length() > Limits.IDENTIFIER) {
            throw refused(place, Doubt.PNR_FORMAT);
        }
        var reader = new IdentifierReader(source.identifiers(), source.localSystem(), source.custodian(), today, null);
        int bar = text.lastIndexOf('|');
        if (bar < 0) {
            return byForm(text, place, reader);
        }
        String system = source.identifiers().canonical(text.substring(0, bar).strip());
        String value = text.substring(bar + 1).strip();
        if (value.isEmpty() || system.indexOf(':') <= 0) {
            throw refused(place, Doubt.PNR_FORMAT);
        }
        ReadIdentifier read = reader.read(system, value);
        if (read.kind() == IdentifierKind.LOCAL && !read.doubt().mayIdentify()) {
            throw refused(place, read.doubt());
        }
        return read;
    }

    private static ReadIdentifier byForm(String text, String place, IdentifierReader reader) {
        ReadIdentifier read = reader.readByForm("", text);
        if (read.kind() == IdentifierKind.LOCAL && read.doubt() != Doubt.PNR_INTERIM) {
            Doubt doubt =
                    reader.read(IdentifierKind.PERSONAL_NUMBER.system(), text).doubt();
            throw refused(place, doubt.mayIdentify() ? Doubt.PNR_FORMAT : doubt);
        }
        return read;
    }

    private static Untranslatable refused(String place, Doubt doubt) {
        return new Untranslatable(
                place, doubt.name(), "Write a personal number with twelve digits, or an identifier as system|value");
    }
}

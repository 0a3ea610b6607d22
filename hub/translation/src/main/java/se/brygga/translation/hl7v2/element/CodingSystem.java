package se.brygga.translation.hl7v2.element;

import java.util.Locale;
import java.util.regex.Pattern;
import se.brygga.core.message.Source;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;

/** Reads CWE.3 and CWE.6: an HL7 table, an OID, an alias of naming-systems or a name of table 0396. */
public final class CodingSystem {

    private static final CodeMap NAMES = CodeMap.named("v2-0396-coding-system");
    private static final String TABLES = "http://terminology.hl7.org/CodeSystem/v2-";
    private static final Pattern TABLE = Pattern.compile("HL7\\d{4}");
    private static final String HL7 = "HL7";

    private CodingSystem() {}

    /** Returns the code system of an HL7 table, such as {@code 0112}. */
    public static String table(String number) {
        return TABLES + number;
    }

    /** Returns the URI; {@code otherwise} if the sender names none, null if it names one that nobody knows. */
    public static String uri(St stated, String otherwise, Source source) {
        if (!stated.present()) {
            return otherwise;
        }
        String name = stated.value();
        if (name.startsWith(HL7)) {
            return TABLE.matcher(name).matches() ? table(name.substring(HL7.length())) : otherwise;
        }
        String canonical = source.identifiers().canonical(name);
        return canonical.indexOf(':') > 0 ? canonical : NAMES.code(name.toUpperCase(Locale.ROOT));
    }
}
